using System.Globalization;
using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words; // bridge

namespace PerfServerless.Domain.Chat;

/// <summary>The brief's card.</summary>
public static class BriefContent
{
    /// <param name="link">The signed address of the full page.</param>
    public static ChatCard.Brief Of(Brief brief, Person reader, Uri link)
    {
        var culture = PersonCulture.Of(reader);

        return new(
            brief.Cycle,
            $"{brief.CadenceName}: brief for {MomentText.Show(brief.MeetingAt, reader)}",
            brief.Headline,
            brief.Completeness.Sentence,
            [.. brief.Agenda.Select(i => Line(brief, i, culture))],
            [.. Remarks(brief)],
            link)
        {
            Trust = brief.TrustSentence,
            Whole = brief.RollUps.FirstOrDefault(r => r.Kind == BriefRollUpKind.Whole) is { Reading: var whole } ? new("All together", null, whole.Status, BridgeText.English(BriefText.Why(whole).Sentence) /* bridge */) : null,
            Rules = RuleBook.Of(Behind(brief)),
        };
    }

    private static BriefLine Line(Brief brief, AgendaItem item, CultureInfo culture)
    {
        var row = brief.Rows.FirstOrDefault(r => r.Kpi == item.Kpi);
        return new(item.Name, row is null ? null : BriefText.Judged(row, culture), item.Status, BridgeCulture.Of(BriefText.Reason(brief, item).Sentence, culture)) // bridge
        {
            OnAgenda = BridgeText.English(BriefText.OnAgenda(item).Sentence) /* bridge */,
            Stated = row?.Verdict.Stated?.Status,
            Outlook = row?.Forecast is { Expected: not null } ? BridgeCulture.Of(BriefText.Forecast(row)!.Sentence, culture) : null /* bridge */,
            Remarks = row is null ? [] : [.. BriefText.Remarks(row).Select(r => BridgeCulture.Of(r.Sentence, culture))] /* bridge */,
        };
    }

    /// <summary>The rules of what the card shows; the page has all of the brief's.</summary>
    private static IEnumerable<string> Behind(Brief brief) =>
        brief.Agenda.SelectMany(item => brief.Rows.FirstOrDefault(r => r.Kpi == item.Kpi) is { } row
                ? RulesBehind.Of(row.Verdict).Concat(row.Forecast is { Expected: not null } forecast ? RulesBehind.Of(forecast) : []).Prepend(item.RuleId)
                : [item.RuleId])
            .Concat(brief.RollUps.Where(r => r.Kind == BriefRollUpKind.Whole).Select(r => r.Reading.RuleId));

    private static IEnumerable<string> Remarks(Brief brief)
    {
        if (brief.AgendaLeftOut > 0) yield return $"{Counted.Of(brief.AgendaLeftOut, "more item is", "more items are")} on the page.";
        if (brief.Silent.Count > 0) yield return $"Not answered: {People(brief.Silent)}.";
        if (brief.Unreachable.Count > 0) yield return $"Not reachable: {People(brief.Unreachable)}.";
        if (brief.Excused.Count > 0) yield return $"Excused: {People(brief.Excused)}.";
        yield return $"You get this as a leader of the {brief.CadenceName}. Write \"pause\" to stop messages I send by myself.";
    }

    // A card has to stay small: the page names everybody.
    private static string People(IReadOnlyList<BriefPerson> people)
    {
        var names = people.Take(5).Select(p => p.Why is null ? $"{p.Name} ({Counted.Of(p.Missing, "number")})" : $"{p.Name} ({p.Why})").ToList();
        if (people.Count > 5) names.Add($"{people.Count - 5} more");
        return Counted.List(names);
    }
}
