using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.FactTables;

namespace PerfServerless.Functions.Facts;

/// <summary>Reads a page of any fact.</summary>
internal sealed class FactReads(ActualFactReads actuals, CycleFactReads cycles)
{
    /// <exception cref="FormatException">What is asked for begins after something that is no row's place.</exception>
    public Task<FactPage> PageAsync(Scorecard scorecard, FactQuery query, CancellationToken cancellationToken) => query.Kind switch
    {
        FactKind.Actuals => actuals.PageAsync(scorecard, query, cancellationToken),
        FactKind.Verdicts => cycles.VerdictsAsync(scorecard.Tenant, query, cancellationToken),
        FactKind.Requests => cycles.RequestsAsync(scorecard.Tenant, query, cancellationToken),
        FactKind.Escalations => cycles.EscalationsAsync(scorecard.Tenant, query, cancellationToken),
        FactKind.Briefs => cycles.BriefsAsync(scorecard.Tenant, query, cancellationToken),
        FactKind.Decisions => cycles.DecisionsAsync(scorecard, query, cancellationToken),
    };

    /// <summary>A fact's columns, in order.</summary>
    public static IReadOnlyList<string> Columns(FactKind kind) => kind switch
    {
        FactKind.Actuals => ActualFacts.Table.Header,
        FactKind.Verdicts => VerdictFacts.Table.Header,
        FactKind.Requests => RequestFacts.Table.Header,
        FactKind.Escalations => EscalationFacts.Table.Header,
        FactKind.Briefs => BriefFacts.Table.Header,
        FactKind.Decisions => DecisionFacts.Table.Header,
    };
}
