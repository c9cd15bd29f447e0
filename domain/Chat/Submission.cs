using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Chat;

/// <summary>What a person sent from a form, as typed.</summary>
/// <param name="Id">The chat activity's id: a redelivery has the same.</param>
/// <param name="MessageId">The id of the message whose card was used, as the channel told it; null where it did not.</param>
/// <param name="Correcting">The form corrected values already given.</param>
/// <param name="Page">The form's page, from 1.</param>
/// <param name="Values">The text typed for a KPI; blank counts as not given.</param>
/// <param name="Notes">The note typed for a KPI.</param>
public sealed record Submission(
    RequestKey Request,
    string Id,
    string? MessageId,
    bool Correcting,
    int Page,
    IReadOnlyDictionary<KpiId, string> Values,
    IReadOnlyDictionary<KpiId, string> Notes,
    string? Confidence,
    string? Blocker);
