using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews;
using PerfServerless.Functions.Escalations;

namespace PerfServerless.Functions.CardPages;

/// <summary>A manager's escalation as a page: shown as it stands now, acted on once a token.</summary>
public sealed class ManagerPages(ICycleStore cycles, ICheckInStore desks, EscalationCards cards, IReviewDesk desk)
{
    public async Task<ChatCard> ShowAsync(CycleKey cycle, PersonId manager, CancellationToken cancellationToken) =>
        await cycles.FindEscalationAsync(cycle, manager, cancellationToken) is { Value: var notice } && await cards.ReadAsync(notice, cancellationToken) is { } context
            ? EscalationContent.Of(context)
            : Notices.Gone;

    /// <param name="number">The token's number; an act under one that was used shows the page and does nothing.</param>
    public async Task<ChatCard> ActAsync(CycleKey cycle, PersonId manager, ManagerAct act, IReadOnlyList<PersonId> people, string number, CancellationToken cancellationToken) =>
        await TakenAsync(new(cycle.Tenant, manager), $"act-{number}", cancellationToken)
            ? await desk.ActAsync(cycle.Tenant, manager, cycle, act, people, cancellationToken)
            : await ShowAsync(cycle, manager, cancellationToken);

    /// <returns>False where the token was taken before.</returns>
    private async Task<bool> TakenAsync(DeskKey key, string token, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await desks.DeskAsync(key, cancellationToken);
            if (read.Value.Steps.Contains(token)) return false;
            try
            {
                await desks.CommitAsync(new(key.Tenant) { Desk = read.With(read.Value.WithStep(token)) }, cancellationToken);
                return true;
            }
            catch (StaleWriteException)
            {
                // A form went out to him in the same moment, or the page was sent twice at once: look again.
            }
        }
    }
}
