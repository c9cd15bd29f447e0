using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Briefs;

/// <summary>What puts something on a brief's agenda, in the order in which it comes.</summary>
public static class AgendaRules
{
    // bridge: a rule's sentence becomes a saying, then the words stand here alone
    public static readonly Rule OffTrack = new("agenda.off-track", BridgeText.English(AgendaWords.OffTrack));
    public static readonly Rule AtRisk = new("agenda.at-risk", BridgeText.English(AgendaWords.AtRisk));
    public static readonly Rule Stale = new("agenda.stale", BridgeText.English(AgendaWords.Stale));
    public static readonly Rule Blocked = new("agenda.blocked", BridgeText.English(AgendaWords.Blocked));
    public static readonly Rule Missing = new("agenda.missing", BridgeText.English(AgendaWords.Missing));
    public static readonly Rule NoInformation = new("agenda.no-information", BridgeText.English(AgendaWords.NoInformation));

    public static IReadOnlyList<Rule> All { get; } = [OffTrack, AtRisk, Stale, Blocked, Missing, NoInformation];
}
