using PerfServerless.Functions.Ledger;

namespace PerfServerless.Functions.LedgerApi;

/// <summary>Decisions as the API shows them.</summary>
/// <param name="Next">What <c>after</c> takes for the page behind this one; null where this is the last.</param>
internal sealed record DecisionsView(IReadOnlyList<DecisionView> Decisions, string? Next);
