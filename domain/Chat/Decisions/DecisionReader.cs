using PerfServerless.Domain.Chat.Absences;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Typing;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Decisions;

namespace PerfServerless.Domain.Chat.Decisions;

/// <summary>
/// Reads what a leader says of a decision, such as "decide Ken calls the supplier by Friday" or "beschließe Lieferanten anrufen: Ken bis Freitag". His
/// own language goes first; all others are understood too. What it does not find it leaves open: the card shows what was understood.
/// </summary>
public static class DecisionReader
{
    /// <param name="draft">Names it: the same words that come again are the same decision.</param>
    /// <param name="speaker">Who says it; "I" means him.</param>
    /// <param name="reader">Whose language and way to write days it is.</param>
    /// <returns>Null where nothing is said of a decision.</returns>
    public static DecisionWish? Read(string text, string draft, Scorecard scorecard, Person speaker, Reader reader)
    {
        var clean = TypedText.Clean(text);
        IReadOnlyList<Reader> languages = [.. Languages.BuiltIn.All.Prepend(reader.Language).Distinct().Select(l => new Reader { Language = l, Culture = l.Culture })];
        if (languages.Select(l => Behind(clean, l)).FirstOrDefault(r => r is not null) is not { } said) return null;

        if (SaidTarget.In(said, scorecard, languages) is var (kpi, target))
            return new(draft) { Text = said, Subject = kpi is null ? null : DecisionWish.OfKpi + kpi, Target = target, Filled = true };

        var (rest, due, tail, isLast) = DueIn(said, languages, DayOrder.IsMonthFirst(reader), scorecard);
        var names = new NamedOwner(scorecard, speaker, [.. languages.SelectMany(l => PhraseWords.Of(DecisionWords.SaidI, l))]);
        var (what, owner) = tail is null ? names.In(rest, isDated: isLast) : (rest, names.Meant(tail));
        return new(draft)
        {
            Text = what.Length == 0 ? null : what,
            Owner = owner,
            Due = due,
            Subject = SubjectIn(said, scorecard),
            // The word alone asks for the form.
            Filled = said.Length > 0,
        };
    }

    /// <returns>What is said behind the word that makes it a decision; null where none stands there.</returns>
    private static string? Behind(string text, Reader language)
    {
        var cursor = new PhraseCursor(text);
        if (!cursor.Takes(PhraseWords.Of(DecisionWords.SaidDecide, language))) return null;

        cursor.Takes(PhraseWords.Of(DecisionWords.SaidThat, language));
        return cursor.Rest;
    }

    /// <returns>
    /// What stands before the day, the day as it is written, and who is named behind it; a day in the middle leaves the sentence as it is.
    /// </returns>
    private static (string Before, string? Due, string? Tail, bool IsLast) DueIn(string said, IReadOnlyList<Reader> languages, bool monthFirst, Scorecard scorecard)
    {
        string? within = null;
        foreach (var language in languages)
        {
            var (words, days) = (PhraseWords.Of(DecisionWords.SaidBy, language), new DayPhrases(language, monthFirst));
            for (var at = 0; at < said.Length; at++)
            {
                if (at > 0 && char.IsLetterOrDigit(said[at - 1])) continue;

                var cursor = new PhraseCursor(said);
                cursor.GoTo(at);
                if (!cursor.Takes(words)) continue;

                if (days.Take(cursor) is not { } day || day.Written.All(char.IsAsciiDigit)) continue;

                var (written, tail) = (day.Written.Trim(Edges), cursor.Rest);
                if (tail.Length == 0) return (said[..at].Trim(Edges), written, null, true);
                if (CalledPeople.Of(scorecard, tail).Count > 0) return (said[..at].Trim(Edges), written, tail, true);
                within ??= written;
            }
        }

        return (said, within, null, false);
    }

    /// <summary>The KPI or objective whose whole name stands in it; of several the longest.</summary>
    private static string? SubjectIn(string said, Scorecard scorecard)
    {
        var plain = $" {ChatCommands.Plain(said)} ";
        return scorecard.Kpis.Select(k => (Value: DecisionWish.OfKpi + k.Id, k.Name))
            .Concat(scorecard.Objectives.Select(o => (Value: DecisionWish.OfObjective + o.Id, o.Name)))
            .Select(s => (s.Value, Name: ChatCommands.Plain(s.Name)))
            .Where(s => s.Name.Length > 0 && plain.Contains($" {s.Name} ", StringComparison.Ordinal))
            .OrderByDescending(s => s.Name.Length)
            .Select(s => s.Value)
            .FirstOrDefault();
    }

    internal static readonly char[] Edges = [' ', '.', ',', ';', ':', '!', '-', '–', '—'];
}
