using System.Text.RegularExpressions;
using PerfServerless.Domain.Chat.Absences;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Decisions;

namespace PerfServerless.Domain.Chat.Decisions;

/// <summary>Finds a new target in a sentence, such as "target of NPS to 45 from Q1 because we grow" or "Ziel für NPS auf 45 ab Q1".</summary>
internal static partial class SaidTarget
{
    /// <param name="said">What is said behind the word that makes it a decision.</param>
    /// <returns>The KPI, and its target as it is written; null where none is named so.</returns>
    public static (KpiId Kpi, string Target)? In(string said, Scorecard scorecard, IReadOnlyList<Reader> languages)
    {
        foreach (var language in languages)
        {
            var cursor = new PhraseCursor(said);
            if (!cursor.Takes(PhraseWords.Of(TargetWords.SaidTarget, language))) continue;

            foreach (var kpi in scorecard.Kpis.OrderByDescending(k => k.Name.Length))
            {
                var start = cursor.At;
                if (cursor.Takes([PhraseCursor.Plain(kpi.Name), PhraseCursor.Plain(kpi.Id.Value)]))
                {
                    cursor.Takes(PhraseWords.Of(TargetWords.SaidTo, language));
                    if (Number().IsMatch(cursor.Rest)) return (kpi.Id, WithoutReason(cursor.Rest, languages));
                }

                cursor.GoTo(start);
            }
        }

        return null;
    }

    private static string WithoutReason(string rest, IReadOnlyList<Reader> languages)
    {
        var plain = PhraseCursor.Plain(rest);
        var ends = languages.SelectMany(l => PhraseWords.Of(TargetWords.SaidBecause, l))
            .Select(w => plain.IndexOf($" {w}", StringComparison.Ordinal) is var at && at > 0 && at + w.Length + 1 < plain.Length && !(char.IsLetter(w[^1]) && char.IsLetter(plain[at + w.Length + 1])) ? at : -1)
            .Where(at => at > 0)
            .ToList();
        return (ends.Count == 0 ? rest : rest[..ends.Min()]).Trim(DecisionReader.Edges);
    }

    /// <summary>A number stands at the beginning, perhaps behind its sign or its currency.</summary>
    [GeneratedRegex(@"^(?:[^\p{L}\d]{0,3}|\p{Lu}{3} ?)\d")]
    private static partial Regex Number();
}
