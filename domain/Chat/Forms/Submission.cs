using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Messages;

namespace PerfServerless.Domain.Chat.Forms;

/// <summary>What a person sent from a form, as typed.</summary>
/// <param name="Desk">Whose form it was.</param>
/// <param name="Id">The channel's id of what was sent: a redelivery has the same.</param>
/// <param name="Message">The message whose form was used; null where the channel did not tell.</param>
/// <param name="Correcting">The form corrected values already given.</param>
/// <param name="Page">The form's page, from 1.</param>
/// <param name="Values">The text typed for a KPI and period; blank counts as not given.</param>
/// <param name="Notes">The note typed for a KPI and period.</param>
public sealed record Submission(
    DeskKey Desk,
    string Id,
    MessageReference? Message,
    bool Correcting,
    int Page,
    IReadOnlyDictionary<(KpiId Kpi, string Period), string> Values,
    IReadOnlyDictionary<(KpiId Kpi, string Period), string> Notes,
    string? Confidence,
    string? Blocker)
{
    /// <summary>The cause chosen for a KPI and period, as sent.</summary>
    public IReadOnlyDictionary<(KpiId Kpi, string Period), string> Causes { get; init; } = new Dictionary<(KpiId, string), string>();
}
