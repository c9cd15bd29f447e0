using PerfServerless.Domain.Facts;
using PerfServerless.Domain.Reviews.Messages;

namespace PerfServerless.Functions.FactTables;

/// <summary>The columns of <c>requests</c>: a row for each person who was asked in a cycle, as it stands now.</summary>
internal static class RequestFacts
{
    public static readonly FactTable<RequestFact> Table = new(
        new("cycle", f => FactCell.Code(f.Cycle.Key.ToString())),
        new("cadence", f => FactCell.Code(f.Cycle.Key.Cadence.Value)),
        new("meeting_day", f => FactCell.Day(f.Cycle.MeetingDay)),
        new("person", f => FactCell.Code(f.Request.Key.Person.Value)),
        new("state", f => FactCell.Code(f.Request.State.ToString())),
        new("asked", f => FactCell.Number(f.Request.Owed.Count(o => !o.Dropped))),
        new("answered", f => FactCell.Number(f.Request.Owed.Count(o => o.Answered))),
        new("missing", f => FactCell.Number(f.Request.Missing.Count())),
        new("opened_at", f => FactCell.Moment(f.Request.OpenedAt)),
        new("due_at", f => FactCell.Moment(f.Cycle.Times.DueAt)),
        new("first_sent_at", f => FactCell.Moment(f.Request.Sent.Count > 0 ? f.Request.Sent[0].At : null)),
        new("last_sent_at", f => FactCell.Moment(f.Request.Sent.Count > 0 ? f.Request.Sent[^1].At : null)),
        new("reminders", f => FactCell.Number(f.Count(MessageCause.Reminder))),
        new("nudges", f => FactCell.Number(f.Count(MessageCause.Nudge))),
        new("settled_at", f => FactCell.Moment(f.Request.CompletedAt)),
        new("on_time", f => FactCell.Flag(f.OnTime)),
        new("unreachable", f => FactCell.Code(f.Request.Unreachable)),
        new("excused_by", f => FactCell.Code(f.Request.ExcusedBy?.Value)),
        new("escalated_at", f => FactCell.Moment(f.Escalation?.EscalatedAt)),
        new("escalated_to", f => FactCell.Code(f.Escalation?.Manager.Value)),
        new("confidence", f => FactCell.Code(f.Request.Confidence)),
        new("blocker", f => FactCell.Words(f.Request.Blocker)) { IsPersonal = true });
}
