using PerfServerless.Functions.Ledger;

namespace PerfServerless.Functions.LedgerApi;

/// <summary>Action items as the API shows them: the decisions that they belong to.</summary>
/// <param name="Next">What <c>after</c> takes for the page behind this one; null where this is the last.</param>
internal sealed record ActionsView(IReadOnlyList<DecisionView> Actions, string? Next);
