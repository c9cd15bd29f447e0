using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Decisions;
using PerfServerless.Domain.Chat.Desks;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Ports.Decisions;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Typing;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Decisions;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Decisions;
using PerfServerless.Functions.Phrases;

namespace PerfServerless.Functions.Answers;

/// <summary>What people say and press about decisions and action items.</summary>
internal sealed class DecisionAnswers(
    IScorecardStore scorecards, IDecisionStore decisions, DecisionDesk desk, DecisionBoard board, ActionCards cards, Languages languages,
    BusinessTime business) : IChatPhrase
{
    /// <summary>"Decide …": written down at once where all of it is clear; otherwise the card shows what was understood.</summary>
    public async Task<ChatCard?> AnswerAsync(SaidInChat said, CancellationToken cancellationToken)
    {
        var reader = PersonReader.Of(said.Person, said.Scorecard, languages);
        return DecisionReader.Read(said.Text, ShortHash.Of(said.ActivityId), said.Scorecard, said.Person, reader) is { } wish
            ? await DecideAsync(said.Scorecard, said.Person, wish, cancellationToken)
            : null;
    }

    public async Task<ChatCard> DecideAsync(TenantId tenant, PersonId person, DecisionWish wish, CancellationToken cancellationToken) =>
        await FindAsync(tenant, person, cancellationToken) is var (scorecard, known)
            ? await DecideAsync(scorecard, known, wish, cancellationToken)
            : Notices.Gone;

    public async Task<ChatCard> ListAsync(Scorecard scorecard, Person person, CancellationToken cancellationToken) =>
        ActionList.Of(scorecard, person.Id, await decisions.OpenAsync(scorecard.Tenant, cadence: null, cancellationToken), business.Now);

    public async Task<ChatCard> PressAsync(TenantId tenant, PersonId person, ActionPress press, CancellationToken cancellationToken)
    {
        if (press.Key.Cycle.Tenant != tenant || await FindAsync(tenant, person, cancellationToken) is not var (scorecard, known)) return Notices.Gone;
        if (await board.FindAsync(press.Key, cancellationToken) is not { } decision) return Notices.Gone;
        if (!DecisionRights.Sees(scorecard, decision, person)) return Notices.NotYours;

        if (press.Move is not { } move) return await cards.ShowAsync(scorecard, decision, person, cancellationToken);
        return move switch
        {
            ActionMove.Record => await cards.ShowAsync(scorecard, decision, person, cancellationToken),
            ActionMove.Mend => await DecideAsync(
                scorecard,
                known,
                DecideContent.Mending(scorecard, decision, ShortHash.Of(press.Id), PersonReader.Of(known, scorecard, languages)),
                cancellationToken),
            ActionMove.Withdraw or ActionMove.Accept or ActionMove.Decline or ActionMove.Finish or ActionMove.MoveDate or ActionMove.Reopen or ActionMove.Drop =>
                await MoveAsync(scorecard, known, decision, press, move, cancellationToken),
        };
    }

    private async Task<ChatCard> DecideAsync(Scorecard scorecard, Person person, DecisionWish wish, CancellationToken cancellationToken)
    {
        var outcome = await desk.TakeAsync(scorecard, person, wish, cancellationToken);
        return await outcome.Match(
            refused => Task.FromResult<ChatCard>(new ChatCard.Notice(DecisionWords.RefusedTitle, refused.Why, [ChatCommand.Actions, ChatCommand.Help])),
            asks => Task.FromResult<ChatCard>(asks.Form),
            async kept => (ChatCard)((await cards.ShowAsync(scorecard, kept.Decision, person.Id, cancellationToken)) with { Remark = kept.Remark }));
    }

    private async Task<ChatCard> MoveAsync(
        Scorecard scorecard, Person person, Decision decision, ActionPress press, ActionMove move, CancellationToken cancellationToken)
    {
        if (!DecisionRights.May(scorecard, decision, person.Id, move)) return await ShowAsync(decision, error: ActionWords.NotNow);

        var note = TypedText.Clean(press.Note);
        if (ActionRemarks.Mistake(move, note) is { } mistake) return (await ShowAsync(decision, error: mistake)) with { Note = TypedText.Cut(note, TypedLimits.Kept) };

        DateOnly? due = null;
        if (move == ActionMove.MoveDate)
        {
            var today = LocalTimes.DayOf(business.Now, ActionContent.ZoneOf(scorecard, decision));
            var (day, unread) = DecisionCheck.Due(press.Due, PersonReader.Of(person, scorecard, languages), unchanged: null, today);
            if (day is null) return (await ShowAsync(decision, error: unread)) with { AsksDate = true, Due = press.Due, Note = note };
            due = day;
        }

        if (await board.ChangeAsync(
                press.Key, ShortHash.Of(press.Id), d => DecisionChanges.Move(d, move, person.Id, business.Now, note.Length == 0 ? null : note, due),
                cancellationToken) is not var (after, changed, _))
            return Notices.Gone;

        var stands = after.Last.By == person.Id && after.Last.What == move;
        return await ShowAsync(after, remark: changed ? ActionRemarks.Of(move, after) : stands ? ActionWords.AsBefore : ActionWords.NotNow);

        async Task<ChatCard.Action> ShowAsync(Decision shown, Saying? remark = null, Saying? error = null) =>
            (await cards.ShowAsync(scorecard, shown, person.Id, cancellationToken)) with { Remark = remark, Error = error };
    }

    private async Task<(Scorecard Scorecard, Person Person)?> FindAsync(TenantId tenant, PersonId person, CancellationToken cancellationToken) =>
        await scorecards.CurrentAsync(tenant, cancellationToken) is { Scorecard: var scorecard } && scorecard.Find(person) is { } known
            ? (scorecard, known)
            : null;
}
