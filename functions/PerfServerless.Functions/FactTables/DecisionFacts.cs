using PerfServerless.Domain.Facts;

namespace PerfServerless.Functions.FactTables;

/// <summary>The columns of <c>decisions</c>: a row for each decision, with its action item and the target that it changes as they stand now.</summary>
internal static class DecisionFacts
{
    public static readonly FactTable<DecisionFact> Table = new(
        new("decision", f => FactCell.Code(f.Decision.Key.ToString())),
        new("cycle", f => FactCell.Code(f.Decision.Key.Cycle.ToString())),
        new("cadence", f => FactCell.Code(f.Decision.Key.Cycle.Cadence.Value)),
        new("meeting_day", f => FactCell.Day(f.Cycle?.MeetingDay)),
        new("kpi", f => FactCell.Code(f.Decision.Kpi?.Value)),
        new("objective", f => FactCell.Code(f.Decision.Objective?.Value)),
        new("decided_by", f => FactCell.Code(f.Decision.By.Value)),
        new("decided_at", f => FactCell.Moment(f.Decision.At)),
        new("withdrawn_at", f => FactCell.Moment(f.Decision.WithdrawnAt)),
        new("owner", f => FactCell.Code(f.Item?.Owner.Value)),
        new("asked_by", f => FactCell.Code(f.Item?.AskedBy.Value)),
        new("asked_at", f => FactCell.Moment(f.Item?.Since)),
        new("due_on", f => FactCell.Day(f.Item?.DueOn)),
        new("state", f => FactCell.Code(f.Item?.State)),
        new("accepted_at", f => FactCell.Moment(f.Item?.AcceptedAt)),
        new("closed_at", f => FactCell.Moment(f.Item?.ClosedAt)),
        new("on_time", f => FactCell.Flag(f.OnTime)),
        new("times_moved", f => FactCell.Number(f.Item?.DateMoved)),
        new("entries", f => FactCell.Number(f.Decision.Last.Number)),
        new("changed_at", f => FactCell.Moment(f.Decision.Last.At)),
        new("changed_by", f => FactCell.Code(f.Decision.Last.By.Value)),
        new("target_period", f => FactCell.Code(f.Decision.Target?.After.Period)),
        new("target_before", f => FactCell.Number(f.Decision.Target?.Before?.Target)),
        new("target_before_high", f => FactCell.Number(f.Decision.Target?.Before?.BandHigh)),
        new("target_after", f => FactCell.Number(f.Decision.Target?.After.Target)),
        new("target_after_high", f => FactCell.Number(f.Decision.Target?.After.BandHigh)),
        new("target_state", f => FactCell.Code(f.Decision.Target?.State)),
        new("target_approver", f => FactCell.Code(f.Decision.Target?.To.Value)),
        new("text", f => FactCell.Words(f.Decision.Text)) { IsPersonal = true },
        new("note", f => FactCell.Words(f.Item?.Note)) { IsPersonal = true });
}
