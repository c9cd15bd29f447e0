using PerfServerless.Functions.Ledger;

namespace PerfServerless.Functions.LedgerApi;

/// <summary>One decision as the API shows it.</summary>
/// <param name="Ledger">What became of it, oldest first.</param>
internal sealed record DecisionStory(DecisionView Decision, IReadOnlyList<LedgerEntryView> Ledger);
