using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Chat.Statements;

/// <summary>What a person sent from the form for stating a status, as chosen and typed.</summary>
/// <param name="Request">Whose form of which cycle it was.</param>
/// <param name="Id">The chat activity's id: a redelivery has the same.</param>
public sealed record StatementSubmission(RequestKey Request, string Id, string? Kpi, string? Status, string? Reason);
