using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Scorecards;

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
            [.. brief.Agenda.Select(i => new BriefLine(
                i.Name,
                brief.Rows.FirstOrDefault(r => r.Kpi == i.Kpi) is { } row ? BriefText.Judged(row, culture) : null,
                i.Status,
                $"{BriefText.Reason(brief, i, culture)} (Rule {i.RuleId}: {i.Rule})"))],
            [.. Remarks(brief)],
            link);
    }

    private static IEnumerable<string> Remarks(Brief brief)
    {
        yield return brief.TrustSentence;
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
