using System.Globalization;
using PerfServerless.Domain.Chat.Absences;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Typing;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Decisions;

namespace PerfServerless.Domain.Chat.Decisions;

/// <summary>What was typed of a decision, checked: either what can be written down, or each mistake with how to mend it.</summary>
public sealed record DecisionCheck
{
    /// <summary>More would fill the card: then the whole name is asked for.</summary>
    private const int MostCandidates = 25;

    /// <summary>So many are called almost so.</summary>
    private const int MostAlike = 5;

    /// <summary>Whoever means a day farther away has mistyped the year.</summary>
    private const int FarthestDays = 732;

    /// <summary>Null where something is wrong.</summary>
    public DecisionTerms? Terms { get; private init; }

    public Saying? TextError { get; private init; }

    public Saying? OwnerError { get; private init; }

    public Saying? DueError { get; private init; }

    /// <summary>The target that is to change, where nothing of it is wrong; null where none is.</summary>
    public NewTarget? Target { get; private init; }

    /// <summary>Said of the new target: also what is known only where it is to be asked for.</summary>
    public Saying? TargetError { get; init; }

    /// <summary>Whom he may mean.</summary>
    public IReadOnlyList<HandoverCandidate> Candidates { get; private init; } = [];

    /// <summary>No day was named: it is the one before the next meeting.</summary>
    public bool IsNextMeeting { get; private init; }

    /// <param name="reader">Whose language and way to write days it is.</param>
    /// <param name="known">What stands there now, of one that is put right.</param>
    /// <param name="today">In the cadence's zone.</param>
    /// <param name="nextMeeting">By when it is due where no day is named.</param>
    public static DecisionCheck Of(
        Scorecard scorecard, DecisionWish wish, Reader reader, Decision? known, DateOnly today, DateOnly nextMeeting, DateTimeOffset now)
    {
        var text = TypedText.Clean(wish.Text);
        var check = Owner(scorecard, wish, now, out var owner) with
        {
            TextError = text.Length == 0 ? DecisionWords.TextNeeded.Say()
                : text.Length > TypedLimits.Text ? DecisionWords.TextTooLong.Say(text.Length, TypedLimits.Text)
                : null,
        };
        var (due, mistake) = Due(wish.Due, reader, known?.Action?.DueOn, today);
        if (mistake is not null) check = check with { DueError = mistake };
        else if (due is not null && owner is null && check.OwnerError is null) check = check with { OwnerError = DecisionWords.OwnerNeeded };
        var (kpi, objective) = Subject(scorecard, wish.Subject);
        var (target, unmet) = TargetReading.Of(scorecard, kpi, wish.Target, reader, known?.Target, today);
        check = check with { Target = target, TargetError = unmet };
        if (check is not { TextError: null, OwnerError: null, DueError: null, TargetError: null }) return check;

        return check with
        {
            IsNextMeeting = owner is not null && due is null,
            Terms = new(text, owner, owner is null ? null : due ?? nextMeeting, kpi, objective) { Target = Kept(wish, known?.Target, kpi, target) },
        };
    }

    /// <summary>What stands of the target that was proposed before: it is kept where nothing is said of it, or the same again, and where it is
    /// settled.</summary>
    private static DecisionTarget? Kept(DecisionWish wish, DecisionTarget? known, KpiId? kpi, NewTarget? wanted) =>
        known is null ? null
        : !known.IsOpen ? known
        : known.Kpi != kpi || wanted is not null || wish.Target is { } said && TypedText.Clean(said).Length == 0 ? null
        : known;

    /// <summary>Reads a day as people write it in any of the languages, with or without "by" before it.</summary>
    /// <param name="unchanged">A day that may be over, because it stands there already.</param>
    /// <returns>The day, or what is wrong with it; neither where nothing is written.</returns>
    public static (DateOnly? Day, Saying? Mistake) Due(string? written, Reader reader, DateOnly? unchanged, DateOnly today)
    {
        var clean = TypedText.Cut(TypedText.Clean(written), TypedLimits.Text);
        if (clean.Length == 0) return (null, null);

        foreach (var language in Languages.BuiltIn.All.Prepend(reader.Language))
        {
            var speaks = new Reader { Language = language, Culture = language.Culture };
            var cursor = new PhraseCursor(clean);
            cursor.Takes(PhraseWords.Of(DecisionWords.SaidBy, speaks));
            if (new DayPhrases(speaks, DayOrder.IsMonthFirst(reader)).Take(cursor) is not { } said || !cursor.IsAtEnd || said.In(today) is not { } day) continue;

            if (day == unchanged) return (day, null);
            if (day < today) return (null, DecisionWords.DuePast.Say(day));
            return day > today.AddDays(FarthestDays) ? (null, DecisionWords.DueFar.Say(day)) : (day, null);
        }

        return (null, DecisionWords.DueUnread.Say(TypedText.Cut(clean, TypedLimits.Number), today.AddDays(7)));
    }

    /// <summary>A day as it stands in the form: read by everybody alike.</summary>
    public static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DecisionCheck Owner(Scorecard scorecard, DecisionWish wish, DateTimeOffset now, out PersonId? owner)
    {
        owner = null;
        if (wish.Person is { } chosen)
        {
            if (scorecard.Find(chosen) is not { } one) return new() { OwnerError = DecisionWords.OwnerUnknown.Say(chosen.Value) };
            if (one.HasLeft(now)) return new() { OwnerError = DecisionWords.OwnerLeft.Say(chosen) };
            owner = chosen;
            return new();
        }

        if (TypedText.Cut(TypedText.Clean(wish.Owner), TypedLimits.Text) is not { Length: > 0 } name) return new();

        var called = CalledPeople.Of(scorecard, name);
        var there = called.Where(p => !p.HasLeft(now)).ToList();
        if (there is [var only])
        {
            owner = only.Id;
            return new();
        }

        if (there.Count > MostCandidates) return new() { OwnerError = DecisionWords.OwnerSharedByMany.Say(name, there.Count) };
        if (there.Count > 1) return new() { OwnerError = DecisionWords.OwnerShared.Say(name), Candidates = Named(there) };
        if (called.Count > 0) return new() { OwnerError = DecisionWords.OwnerLeft.Say(called[0].Id) };

        var alike = Alike(scorecard, name, now);
        return alike.Count == 0
            ? new() { OwnerError = DecisionWords.OwnerUnknown.Say(name) }
            : new() { OwnerError = DecisionWords.OwnerLike.Say(name), Candidates = Named(alike) };
    }

    private static List<Person> Alike(Scorecard scorecard, string name, DateTimeOffset now)
    {
        var plain = PhraseCursor.Plain(name);
        if (plain.Length > Spelling.Longest) return [];

        return
        [
            .. scorecard.People
                .Where(p => !p.HasLeft(now))
                .Select(p => (Person: p, Distance: PhraseCursor.Plain(p.Name).Split(' ').Append(PhraseCursor.Plain(p.Name)).Min(w => Spelling.Distance(plain, w))))
                .Where(p => p.Distance <= Math.Clamp(plain.Length / 3, 1, 2))
                .OrderBy(p => p.Distance).ThenBy(p => p.Person.Name, StringComparer.Ordinal)
                .Take(MostAlike)
                .Select(p => p.Person),
        ];
    }

    private static List<HandoverCandidate> Named(IEnumerable<Person> people) =>
        [.. people.OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => new HandoverCandidate(p.Id, DecisionWords.Candidate.Say(p.Name, p.UserPrincipalName)))];

    private static (KpiId?, ObjectiveId?) Subject(Scorecard scorecard, string? subject) => subject switch
    {
        not null when subject.StartsWith(DecisionWish.OfKpi, StringComparison.Ordinal)
            && Code.TryRead<KpiId>(subject[DecisionWish.OfKpi.Length..], out var kpi) && scorecard.Find(kpi.Value) is not null => (kpi, null),
        not null when subject.StartsWith(DecisionWish.OfObjective, StringComparison.Ordinal)
            && Code.TryRead<ObjectiveId>(subject[DecisionWish.OfObjective.Length..], out var objective) && scorecard.Find(objective.Value) is not null =>
            (null, objective),
        _ => (null, null),
    };
}
