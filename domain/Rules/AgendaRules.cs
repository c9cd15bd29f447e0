using PerfServerless.Domain.Words.Catalogue.Rules;

namespace PerfServerless.Domain.Rules;

/// <summary>What puts something on a brief's agenda, how it is ordered there, and how long it is spoken about.</summary>
internal static class AgendaRules
{
    public static readonly Rule Decided = new("agenda.decided", RuleWords.AgendaDecided);
    public static readonly Rule OffTrack = new("agenda.off-track", RuleWords.AgendaOffTrack);
    public static readonly Rule AtRisk = new("agenda.at-risk", RuleWords.AgendaAtRisk);
    public static readonly Rule Stale = new("agenda.stale", RuleWords.AgendaStale);
    public static readonly Rule NoInformation = new("agenda.no-information", RuleWords.AgendaNoInformation);
    public static readonly Rule GotWorse = new("agenda.got-worse", RuleWords.AgendaGotWorse);
    public static readonly Rule Blocked = new("agenda.blocked", RuleWords.AgendaBlocked);
    public static readonly Rule OpenBlocker = new("agenda.open-blocker", RuleWords.AgendaOpenBlocker);
    public static readonly Rule Contradiction = new("agenda.contradiction", RuleWords.AgendaContradiction);
    public static readonly Rule ForecastMiss = new("agenda.forecast-miss", RuleWords.AgendaForecastMiss);
    public static readonly Rule Dependency = new("agenda.dependency", RuleWords.AgendaDependency);
    public static readonly Rule Missing = new("agenda.missing", RuleWords.AgendaMissing);
    public static readonly Rule Weight = new("agenda.weight", RuleWords.AgendaWeight);
    public static readonly Rule Downstream = new("agenda.downstream", RuleWords.AgendaDownstream);
    public static readonly Rule GotBetter = new("agenda.got-better", RuleWords.AgendaGotBetter);
    public static readonly Rule TimeBox = new("agenda.time-box", RuleWords.AgendaTimeBox);
    public static readonly Rule Quiet = new("agenda.quiet", RuleWords.AgendaQuiet);

    public static IReadOnlyList<Rule> All { get; } =
    [
        Decided, OffTrack, AtRisk, Stale, NoInformation, GotWorse, Blocked, OpenBlocker, Contradiction, ForecastMiss, Dependency, Missing,
        Weight, Downstream, GotBetter, TimeBox, Quiet,
    ];

    /// <summary>They say how a KPI stands, which its status's own rule says better.</summary>
    public static IReadOnlySet<string> OfStatus { get; } = new HashSet<string>([OffTrack.Id, AtRisk.Id, Stale.Id, NoInformation.Id], StringComparer.Ordinal);

    /// <summary>They order what others put on the agenda, and are never what it is there for.</summary>
    public static IReadOnlySet<string> OfOrder { get; } = new HashSet<string>([Weight.Id, Downstream.Id, GotBetter.Id], StringComparer.Ordinal);
}
