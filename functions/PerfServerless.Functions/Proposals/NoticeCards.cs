using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Proposals;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words.Catalogue.Chat;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Decisions;
using PerfServerless.Functions.Handovers;
using PerfServerless.Functions.StandIns;

namespace PerfServerless.Functions.Proposals;

/// <summary>Makes the card of a sentence that waited on a desk, as things stand when it goes out.</summary>
public sealed class NoticeCards(
    ProposalBoard board, ProposalCards proposals, ProposalFollow follow, LeaverCards leavers, LeaverHeirs heirs, DeskNotes notes,
    ActionCards actions, ActionFollow actionItems, BusinessTime business)
{
    /// <returns>Null where there is nothing to say any more.</returns>
    public async Task<ChatCard?> OfAsync(Scorecard scorecard, PersonId reader, DeskNote note, CancellationToken cancellationToken)
    {
        if (note.About is { } about) return await actions.OfAsync(scorecard, reader, about, cancellationToken);
        if (note.Left is { } left) return await leavers.ShowAsync(scorecard, left, remark: null, cancellationToken);
        if (note.Asks is not { } place) return Plain(note);

        var known = (await board.OfAsync(new(scorecard.Tenant, place.Owner), cancellationToken)).FirstOrDefault(p => p.Id == place.Id);
        return known is null ? null : await proposals.AskAsync(scorecard, place.Owner, known, cancellationToken);
    }

    /// <summary>Its reader could not be reached: whoever waits for his answer is told, and what had to be reassigned goes to the next one.</summary>
    public async Task MissedAsync(Scorecard scorecard, PersonId reader, DeskNote note, CancellationToken cancellationToken)
    {
        if (note.About is { } about) await actionItems.MissedAsync(reader, about, cancellationToken);
        if (note.Left is { } left && await heirs.FindAsync(scorecard, left, cancellationToken) is { } next && next != reader)
            await notes.PutAsync(new(scorecard.Tenant, next), note, cancellationToken);
        if (note.Asks is not { } place) return;

        var owner = new DeskKey(scorecard.Tenant, place.Owner);
        await board.ChangeAsync(owner, place.Id, p => p.IsOpen ? p.Became(ProposalState.NotReached, business.Now) : p, cancellationToken);
        await follow.FollowAsync(owner, cancellationToken);
    }

    /// <summary>It went out: where an older message about the same stands, it points to this one.</summary>
    /// <param name="before">His desk as it was then.</param>
    public Task SentAsync(Scorecard scorecard, Person reader, Desk before, DeskNote note, CancellationToken cancellationToken) =>
        note.About is { } about ? actions.GoesOnAsync(scorecard, reader, before, about, cancellationToken) : Task.CompletedTask;

    private static ChatCard.Notice Plain(DeskNote note) => new(
        note.Title, note.Text,
        [.. (note.Offers ?? [nameof(ChatCommand.CheckIn), nameof(ChatCommand.Help)]).Select(o => Enum.TryParse<ChatCommand>(o, out var command) ? command : (ChatCommand?)null).OfType<ChatCommand>()])
    {
        Offers = note.Undo is { } undo ? [new(AwayWords.Undo, undo)] : [],
    };
}
