using PerfServerless.Domain.Facts;
using PerfServerless.Domain.Rules.Verdicts;

namespace PerfServerless.Functions.FactTables;

/// <summary>The columns of <c>briefs</c>: a row for each brief, with what tells how far it can be trusted.</summary>
internal static class BriefFacts
{
    public static readonly FactTable<BriefFact> Table = new(
        new("cycle", f => FactCell.Code(f.Brief.Cycle.ToString())),
        new("cadence", f => FactCell.Code(f.Brief.Cycle.Cadence.Value)),
        new("meeting_day", f => FactCell.Day(f.Brief.MeetingDay)),
        new("meeting_at", f => FactCell.Moment(f.Brief.MeetingAt)),
        new("compiled_at", f => FactCell.Moment(f.Brief.CompiledAt)),
        new("first_delivered_at", f => FactCell.Moment(f.Sent.Count > 0 ? f.Sent[0].SentAt : null)),
        new("leaders_reached", f => FactCell.Number(f.Sent.Count)),
        new("trust", f => FactCell.Code(f.Brief.Trust.ToString())),
        new("asked", f => FactCell.Number(f.Brief.Completeness.Asked)),
        new("updated", f => FactCell.Number(f.Brief.Completeness.Updated)),
        new("oldest_days", f => FactCell.Number(f.Brief.Completeness.OldestDays)),
        new("kpis", f => FactCell.Number(f.Brief.Rows.Count)),
        new("on_track", f => FactCell.Number(f.Brief.Count(Status.OnTrack))),
        new("at_risk", f => FactCell.Number(f.Brief.Count(Status.AtRisk))),
        new("off_track", f => FactCell.Number(f.Brief.Count(Status.OffTrack))),
        new("no_information", f => FactCell.Number(f.Brief.Count(Status.NoInformation))),
        new("stale", f => FactCell.Number(f.Brief.Count(Status.Stale))),
        new("postponed", f => FactCell.Number(f.Brief.CountPostponed())),
        new("agenda", f => FactCell.Number(f.Brief.Agenda.Count)),
        new("agenda_left_out", f => FactCell.Number(f.Brief.AgendaLeftOut)),
        new("unreachable", f => FactCell.Number(f.Brief.Unreachable.Count)),
        new("excused", f => FactCell.Number(f.Brief.Excused.Count)),
        new("silent", f => FactCell.Number(f.Brief.Silent.Count)));
}
