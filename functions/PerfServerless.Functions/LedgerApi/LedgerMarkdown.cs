using System.Text;
using PerfServerless.Domain.Chat.Decisions;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Decisions;
using PerfServerless.Functions.BriefFiles;

namespace PerfServerless.Functions.LedgerApi;

/// <summary>Decisions as Markdown (CommonMark), to be put beside other notes: for people to read, so with what they wrote.</summary>
internal static class LedgerMarkdown
{
    public static string Of(Scorecard scorecard, LedgerQuery query, LedgerPage page, Reader reader, DateTimeOffset now)
    {
        var text = new StringBuilder();
        Line($"# {Say((query.Actions is null ? LedgerWords.DecisionsTitle : LedgerWords.ActionsTitle).Say(scorecard.Organisation.Name))}");
        if (page.Rows.Count == 0) Line(Say(query.Actions is null ? LedgerWords.NoDecisions : LedgerWords.NoActions));
        else Line(string.Join('\n', page.Rows.Select(Told)));
        if (page.Next is not null) Line(Say(LedgerWords.More.Say(page.Rows.Count)));
        Line(Say(LedgerWords.AsOf.Say(now, reader.TimeZone)));
        return text.ToString();

        void Line(string line) => text.Append(line).Append("\n\n");
        string Say(Saying saying) => BriefMarkdown.Safe(reader.Say(saying));
        string Told(LedgerRow row) => $"- **{BriefMarkdown.Safe(row.Decision.Text)}** · {string.Join(" · ", Facts(scorecard, row, now).Select(Say))}";
    }

    private static IEnumerable<Saying> Facts(Scorecard scorecard, LedgerRow row, DateTimeOffset now)
    {
        var decision = row.Decision;
        if (!decision.Stands) yield return ActionWords.Withdrawn;
        if (decision.Action is { } item)
        {
            yield return ActionWords.Of.Say(item.Owner, item.DueOn);
            var state = ActionWords.State.Say(Part.Of(item.State));
            if (decision.Stands) yield return ActionContent.IsOverdue(scorecard, decision, now) ? ActionWords.StateOverdue.Say(state) : state;
            if (item.Note is { } note) yield return ActionWords.Note.Say(decision.Last.By, note);
            if (item.DateMoved > 0) yield return ActionWords.DateMoved.Say(item.DateMoved);
        }

        if (TargetFacts.Of(decision) is { } target) yield return target;
        if (ActionContent.SubjectOf(scorecard, decision) is { } about) yield return ActionWords.About.Say(about);
        yield return row.Cycle is { } cycle
            ? ActionWords.Decided.Say(cycle.CadenceName, cycle.MeetingDay, decision.By)
            : MinutesWords.Recorded.Say(decision.By, decision.At);
    }
}
