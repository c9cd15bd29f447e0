using PerfServerless.Domain.Words.Catalogue.Rules;

namespace PerfServerless.Domain.Rules;

/// <summary>What puts something on a brief's agenda, in the order in which it comes.</summary>
internal static class AgendaRules
{
    public static readonly Rule OffTrack = new("agenda.off-track", RuleWords.AgendaOffTrack);
    public static readonly Rule AtRisk = new("agenda.at-risk", RuleWords.AgendaAtRisk);
    public static readonly Rule Stale = new("agenda.stale", RuleWords.AgendaStale);
    public static readonly Rule Blocked = new("agenda.blocked", RuleWords.AgendaBlocked);
    public static readonly Rule Missing = new("agenda.missing", RuleWords.AgendaMissing);
    public static readonly Rule NoInformation = new("agenda.no-information", RuleWords.AgendaNoInformation);

    public static IReadOnlyList<Rule> All { get; } = [OffTrack, AtRisk, Stale, Blocked, Missing, NoInformation];
}
