using System.ComponentModel;
using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Rules.Verdicts;

namespace PerfServerless.Domain.Events;

/// <summary>A review's brief was compiled; its numbers stay as they are in it.</summary>
public sealed record BriefPublished(
    [property: Description("The cadence's id.")] string Cadence,
    [property: Description("The cycle within its cadence.")] string Cycle,
    [property: Description("When the review meets.")] DateTimeOffset MeetingAt,
    [property: Description("How far its numbers can be relied on.")] BriefTrust Trust,
    [property: Description("How many numbers were asked for in this cycle.")] int Asked,
    [property: Description("How many of them came in.")] int Updated,
    [property: Description("How many KPIs are on track.")] int OnTrack,
    [property: Description("How many KPIs are at risk.")] int AtRisk,
    [property: Description("How many KPIs are off track.")] int OffTrack,
    [property: Description("How many KPIs are stale.")] int Stale,
    [property: Description("How many KPIs cannot be judged for lack of values or targets.")] int NoInformation,
    [property: Description("The ids of the KPIs on the agenda, most important first.")] IReadOnlyList<string> Agenda)
{
    public static OutgoingEvent Of(Brief brief) => EventJson.Make(
        EventTypes.BriefPublished,
        brief.Cycle.Tenant,
        brief.Cycle.ToString(),
        EventSubjects.Cycle(brief.Cycle),
        brief.CompiledAt,
        new BriefPublished(
            brief.Cycle.Cadence.Value,
            brief.Cycle.Occurrence,
            brief.MeetingAt,
            brief.Trust,
            brief.Completeness.Asked,
            brief.Completeness.Updated,
            brief.Count(Status.OnTrack),
            brief.Count(Status.AtRisk),
            brief.Count(Status.OffTrack),
            brief.Count(Status.Stale),
            brief.Count(Status.NoInformation),
            [.. brief.Agenda.Select(a => a.Kpi).OfType<KpiId>().Select(k => k.Value)]));
}
