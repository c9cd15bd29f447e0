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
    /// <returns>
    /// The KPI, and its target as it is written; no KPI where a target is told of something that none is called; null where nothing is said of one.
    /// </returns>
    public static (KpiId? Kpi, string Target)? In(string said, Scorecard scorecard, IReadOnlyList<Reader> languages)
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

        return OfUnknown(said, languages) is { } target ? (null, WithoutReason(target, languages)) : null;
    }

    /// <summary>Nobody who says "target of … to 45" wants it written down without it: he is asked which KPI he means.</summary>
    private static string? OfUnknown(string said, IReadOnlyList<Reader> languages)
    {
        foreach (var language in languages)
        {
            var cursor = new PhraseCursor(said);
            if (!cursor.Takes(PhraseWords.Of(TargetWords.SaidTarget, language))) continue;

            for (var at = said.IndexOf(' ', cursor.At); at > 0; at = said.IndexOf(' ', at + 1))
            {
                cursor.GoTo(at);
                if (cursor.Takes(PhraseWords.Of(TargetWords.SaidTo, language)) && Number().IsMatch(cursor.Rest)) return cursor.Rest;
            }
        }

        return null;
    }

    /// <summary>A reason behind it is part of the decision's text, and not of the target.</summary>
    private static string WithoutReason(string rest, IReadOnlyList<Reader> languages)
    {
        var cursor = new PhraseCursor(rest);
        for (var at = rest.IndexOf(' ', StringComparison.Ordinal); at > 0; at = rest.IndexOf(' ', at + 1))
        {
            cursor.GoTo(at);
            if (languages.Any(l => cursor.Takes(PhraseWords.Of(TargetWords.SaidBecause, l)))) return rest[..at].Trim(DecisionReader.Edges);
        }

        return rest;
    }

    /// <summary>A number stands at the beginning, perhaps behind its sign or its currency.</summary>
    [GeneratedRegex(@"^(?:[^\p{L}\d]{0,3}|\p{Lu}{3} ?)\d")]
    private static partial Regex Number();
}
