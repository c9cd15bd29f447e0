using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Desks;
using PerfServerless.Domain.Chat.Escalations;
using PerfServerless.Domain.Chat.Forms;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.Escalations;
using PerfServerless.Functions.Retrying;

namespace PerfServerless.Functions.CardPages;

/// <summary>A manager's escalation as a page: shown as it stands now, acted on once a token.</summary>
internal sealed class ManagerPages(ICycleStore cycles, ICheckInStore desks, EscalationCards cards, IReviewDesk desk, StaleWrites writes)
{
    /// <param name="remark">What became of the manager's last press; null where he only looks.</param>
    public async Task<ChatCard> ShowAsync(CycleKey cycle, PersonId manager, Saying? remark, CancellationToken cancellationToken) =>
        await cycles.FindEscalationAsync(cycle, manager, cancellationToken) is { Value: var notice }
            && await cards.ReadAsync(notice, cancellationToken) is { } context
            ? EscalationContent.Of(context, remark)
            : Notices.Gone;

    /// <summary>Whether a person still stands above one of those he was told about; true where he was told of nobody.</summary>
    public async Task<bool> IsForAsync(Scorecard scorecard, CycleKey cycle, PersonId manager, CancellationToken cancellationToken) =>
        await cycles.FindEscalationAsync(cycle, manager, cancellationToken) is not { Value: var notice }
        || notice.People.Any(person => scorecard.IsAbove(manager, person));

    /// <param name="number">The token's number; an act under one that was used does nothing, and the page says so.</param>
    public async Task<ChatCard> OrderAsync(PersonId manager, ManagerOrder order, string number, CancellationToken cancellationToken) =>
        await writes.DecideAnewAsync(() => TryUseAsync(new(order.Cycle.Tenant, manager), $"act-{number}", cancellationToken), cancellationToken)
            ? await desk.OrderAsync(order.Cycle.Tenant, manager, order, cancellationToken)
            : await ShowAsync(order.Cycle, manager, ReceiptContent.AlreadyRecorded, cancellationToken);

    /// <summary>Uses the token up; a form may go out to him in the same moment, or the page be sent twice at once.</summary>
    /// <returns>False where it was used before.</returns>
    private async Task<bool> TryUseAsync(DeskKey key, string token, CancellationToken cancellationToken)
    {
        var read = await desks.DeskAsync(key, cancellationToken);
        if (read.Value.Steps.Contains(token)) return false;

        await desks.CommitAsync(new(key.Tenant) { Desk = read.With(read.Value.WithStep(token)) }, cancellationToken);
        return true;
    }
}
