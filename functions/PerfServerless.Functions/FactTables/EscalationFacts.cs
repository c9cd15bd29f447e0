using PerfServerless.Domain.Facts;

namespace PerfServerless.Functions.FactTables;

/// <summary>The columns of <c>escalations</c>: a row for each person of whom a manager was told in a cycle.</summary>
internal static class EscalationFacts
{
    public static readonly FactTable<EscalationFact> Table = new(
        new("cycle", f => FactCell.Code(f.Cycle.Key.ToString())),
        new("cadence", f => FactCell.Code(f.Cycle.Key.Cadence.Value)),
        new("meeting_day", f => FactCell.Day(f.Cycle.MeetingDay)),
        new("manager", f => FactCell.Code(f.Notice.Manager.Value)),
        new("person", f => FactCell.Code(f.Person.Value)),
        new("raised_at", f => FactCell.Moment(f.Notice.EscalatedAt)),
        new("delivered_at", f => FactCell.Moment(f.Message?.SentAt)),
        new("channel", f => FactCell.Code(f.Message?.Reference.Channel)),
        new("acknowledged_at", f => FactCell.Moment(f.AcknowledgedAt)),
        new("nudged_at", f => FactCell.Moment(f.NudgedAt)),
        new("excused_at", f => FactCell.Moment(f.ExcusedAt)),
        new("request_state", f => FactCell.Code(f.Request?.State)),
        new("request_settled_at", f => FactCell.Moment(f.Request?.CompletedAt)),
        new("cancelled_at", f => FactCell.Moment(f.CancelledAt)));
}
