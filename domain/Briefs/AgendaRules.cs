using PerfServerless.Domain.Rules;

namespace PerfServerless.Domain.Briefs;

/// <summary>What puts something on a brief's agenda, in the order in which it comes.</summary>
public static class AgendaRules
{
    public static readonly Rule OffTrack = new("agenda.off-track", "What is off track comes first.");
    public static readonly Rule AtRisk = new("agenda.at-risk", "What is at risk can still be turned.");
    public static readonly Rule Stale = new("agenda.stale", "What nobody has updated in time cannot be judged.");
    public static readonly Rule Blocked = new("agenda.blocked", "An owner who is blocked and has low confidence needs help.");
    public static readonly Rule Missing = new("agenda.missing", "Numbers that were asked for and not given are named with their owner.");
    public static readonly Rule NoInformation = new("agenda.no-information", "A strategic KPI without a value or a target cannot be steered.");

    public static IReadOnlyList<Rule> All { get; } = [OffTrack, AtRisk, Stale, Blocked, Missing, NoInformation];
}
