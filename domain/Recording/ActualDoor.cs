using System.Globalization;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Recording;

/// <summary>
/// The one door through which values come, whoever brings them. What stands is what is known as of the latest moment (the sender's
/// <c>asOf</c>, else receipt); each value that comes to stand corrects the one that stood, so that a period's corrections are one line;
/// and what was given before is recognised by its identity, or by saying the same.
/// </summary>
public static class ActualDoor
{
    private const int HashDigits = 24;

    /// <param name="known">The KPI's actuals, all of them: whoever writes what is decided makes sure that they are.</param>
    /// <param name="now">The moment of receipt.</param>
    public static ActualDecision Decide(IEnumerable<Actual> known, GivenActual given, DateTimeOffset now)
    {
        IReadOnlyList<Actual> all = [.. known];
        if (given.Id is { } id && all.FirstOrDefault(a => a.Id == id) is { } same)
            return SaysSame(same, given) && same.AsOf == given.AsOf ? new ActualDecision.Known(same) : new ActualDecision.IdTaken(same);

        IReadOnlyList<Actual> ofPeriod = [.. all.Where(a => a.Period == given.Period)];
        if (ActualOrder.Standing(ofPeriod) is not { } standing) return new ActualDecision.Stands(Recorded(given, null, now), null);

        if (given.Id is null && Repeats(ofPeriod, standing, given) is { } repeated) return new ActualDecision.Known(repeated);
        if (IsDoubtful(given) && Replaced(ofPeriod, standing, given.Value, given.Note) is { } earlier)
            return SaysSame(standing, given) ? new ActualDecision.Known(standing) : new ActualDecision.Returns(earlier, standing);

        return given.AsOf < ActualOrder.MomentOf(standing)
            ? new ActualDecision.Late(Recorded(given, null, now) with { SupersededBy = standing.Id }, standing)
            : new ActualDecision.Stands(Recorded(given, standing, now) with { Corrects = standing.Id }, standing);
    }

    /// <summary>What was replaced since, or came too late to stand, and is said once more by somebody who may not have seen what stands.</summary>
    /// <param name="ofPeriod">The actuals of one KPI and period.</param>
    /// <param name="note">Null says nothing of the note.</param>
    /// <returns>The earlier actual; null where none says so.</returns>
    internal static Actual? Replaced(IEnumerable<Actual> ofPeriod, Actual standing, decimal value, string? note) =>
        ofPeriod.FirstOrDefault(a => a.Id != standing.Id && Says(a, value, note));

    private static Actual? Repeats(IReadOnlyList<Actual> ofPeriod, Actual standing, GivenActual given) => given.AsOf is { } asOf
        ? ofPeriod.FirstOrDefault(a => a.AsOf == asOf && SaysSame(a, given))
        : SaysSame(standing, given) ? standing : null;

    // Without any of these a value that comes once more may be new or a late repetition of what was sent before.
    private static bool IsDoubtful(GivenActual given) => !given.Deliberate && given.Id is null && given.AsOf is null;

    // A system that sends no note says nothing of the note that an owner wrote; an owner who leaves it empty takes it out.
    private static bool SaysSame(Actual actual, GivenActual given) =>
        actual.Period == given.Period && Says(actual, given.Value, given.Note ?? (given.Deliberate ? "" : null))
        && (given.Cause ?? (given.Deliberate ? null : actual.Cause)) == actual.Cause;

    private static bool Says(Actual actual, decimal value, string? note) =>
        actual.Value == value && (note is null || (actual.Note ?? "") == note);

    private static Actual Recorded(GivenActual given, Actual? before, DateTimeOffset now) => new()
    {
        Id = given.Id ?? IdOf(given, before?.Id),
        Kpi = given.Kpi,
        Period = given.Period,
        Value = given.Value,
        Note = before is not null && SaysSame(before, given) ? before.Note : given.Note,
        Cause = before is not null && SaysSame(before, given) ? before.Cause : given.Cause,
        RecordedBy = given.By,
        OnBehalfOf = given.OnBehalfOf,
        RecordedAt = After(before, now),
        Source = given.Source,
        AsOf = given.AsOf,
    };

    // What comes to stand is never recorded as early as what stood, however fast they follow each other and whatever the clock does.
    private static DateTimeOffset After(Actual? before, DateTimeOffset now) =>
        before is not null && Latest(before) is var last && last >= now ? last.AddMilliseconds(1) : now;

    private static DateTimeOffset Latest(Actual actual) => actual.AsOf > actual.RecordedAt ? actual.AsOf.Value : actual.RecordedAt;

    // Made from what is given and what it follows: the same one sent twice at once is one actual.
    private static string IdOf(GivenActual given, string? before)
    {
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{given.Kpi}|{given.Period}|{given.Value:G29}|{given.Note}|{given.AsOf?.UtcTicks}|{before}");
        return "api-" + ShortHash.Of(text, HashDigits);
    }
}
