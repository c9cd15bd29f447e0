using System.Text.RegularExpressions;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Chat.Absences;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Typing;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Decisions;

namespace PerfServerless.Domain.Chat.Decisions;

/// <summary>
/// Takes a target apart as people write one: "45", "45,5 %", "40–50", "45 for 2027-Q1", "45 für Q1". Numbers are read as the writer's culture
/// has them, the words between them in every language.
/// </summary>
internal sealed partial class TargetText(Kpi kpi, Reader reader, TargetPeriods periods)
{
    private readonly IReadOnlyList<Reader> languages =
        [.. Languages.BuiltIn.All.Prepend(reader.Language).Distinct().Select(l => new Reader { Language = l, Culture = l.Culture })];

    /// <returns>The target, of a range both edges, and the period where one is named; or what is wrong.</returns>
    public (decimal Low, decimal? High, Period? Period, Saying? Mistake) Read(string said)
    {
        if (Numbers(said, out var mistake) is var (low, high)) return (low, high, null, null);

        (decimal, decimal?, Period?, Saying?)? unread = null;
        for (var at = said.IndexOf(' ', StringComparison.Ordinal); at > 0; at = said.IndexOf(' ', at + 1))
        {
            if (Numbers(said[..at].Trim(DecisionReader.Edges), out _) is not var (first, last)) continue;

            var (rest, isNamed) = Behind(said[at..].Trim().Trim(DecisionReader.Edges));
            if (rest.Length == 0) continue;
            if (periods.Read(rest, reader) is { } period) return (first, last, period, null);
            if (isNamed) unread ??= (first, last, null, periods.Unread(TypedText.Cut(rest, TypedLimits.Number)));
        }

        return unread ?? (0, null, null, mistake);
    }

    /// <returns>What stands behind the word before a period, and whether there is one.</returns>
    private (string Words, bool IsNamed) Behind(string text)
    {
        foreach (var language in languages)
        {
            var cursor = new PhraseCursor(text);
            if (cursor.Takes(PhraseWords.Of(TargetWords.SaidFor, language))) return (cursor.Rest, true);
        }

        return (text, false);
    }

    private (decimal Low, decimal? High)? Numbers(string text, out Saying? mistake)
    {
        if (NumberReading.TryRead(text, reader.Culture, out var one, out mistake, kpi.Unit)) return (one, null);

        foreach (var (left, right) in Edges(text))
        {
            if (NumberReading.TryRead(left, reader.Culture, out var low, out _, kpi.Unit)
                && NumberReading.TryRead(right, reader.Culture, out var high, out _, kpi.Unit))
                return (low, high);
        }

        return null;
    }

    /// <summary>Every way to take a range apart.</summary>
    private IEnumerable<(string Left, string Right)> Edges(string text)
    {
        foreach (Match sign in Between().Matches(text))
            if (sign.Index > 0) yield return (text[..sign.Index], text[(sign.Index + sign.Length)..]);

        foreach (var word in languages.SelectMany(l => PhraseWords.Of(TargetWords.SaidUntil, l)).Distinct())
            if (PhraseCursor.Plain(text).IndexOf($" {word} ", StringComparison.Ordinal) is > 0 and var at)
                yield return (text[..at], text[(at + word.Length + 2)..]);
    }

    [GeneratedRegex(@"[–—−-]|\.{2,3}|…")]
    private static partial Regex Between();
}
