using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.CheckIns;
using PerfServerless.Functions.Clock;

namespace PerfServerless.Functions.Desk;

/// <summary>Answers words, and people who come and go.</summary>
public sealed class TalkCounter(
    IScorecardStore scorecards, IConversationStore conversations, OpenRequests open, Wakeup wakeup, CheckInReader reader, FormSender sender, StatementCounter statements, PauseNews news, BusinessTime business)
{
    public async Task<ChatCard?> InstalledAsync(TenantId tenant, PersonId person, bool firstTime, CancellationToken cancellationToken)
    {
        await wakeup.IfReachabilityChangedAsync(tenant, person, $"installed-{business.Now.UtcTicks}", cancellationToken);

        return firstTime && await FindAsync(tenant, person, cancellationToken) is var (scorecard, known) ? Notices.Greeting(known, scorecard) : null;
    }

    public Task RemovedAsync(TenantId tenant, PersonId person, CancellationToken cancellationToken) =>
        wakeup.IfReachabilityChangedAsync(tenant, person, $"removed-{business.Now.UtcTicks}", cancellationToken);

    public async Task<ChatCard?> SaidAsync(TenantId tenant, PersonId person, string text, string activityId, CancellationToken cancellationToken)
    {
        if (await FindAsync(tenant, person, cancellationToken) is not var (scorecard, known)) return Notices.UnknownPerson;

        return SpokenWords.Read(text) switch
        {
            SpokenWord.CheckIn => await CheckInAsync(scorecard, known, activityId, cancellationToken),
            SpokenWord.Pause => await PauseAsync(scorecard, known, cancellationToken),
            SpokenWord.Resume => await ResumeAsync(scorecard, known, cancellationToken),
            SpokenWord.State => await statements.OfferAsync(scorecard, known, NextOpening(scorecard), cancellationToken),
            SpokenWord.Greeting => Notices.Greeting(known, scorecard),
            _ => Notices.Helping(known, paused: await PausedSinceAsync(tenant, person, cancellationToken) is not null),
        };
    }

    /// <summary>The form of each open review, as messages of their own; what stands in their place where nothing is owed.</summary>
    private async Task<ChatCard?> CheckInAsync(Scorecard scorecard, Person person, string activityId, CancellationToken cancellationToken)
    {
        var requests = await open.OfAsync(scorecard.Tenant, person.Id, cancellationToken);
        var sent = false;
        foreach (var request in requests.Where(r => r.Value.State == RequestState.Open))
        {
            var wish = CheckInMessage.OwnWish(ShortHash.Of(activityId));
            sent |= await wakeup.AroundAsync(request, wish.Step, () => sender.SendAsync(request.Value.Key, wish, cancellationToken), cancellationToken);
        }

        if (sent) return null;
        if (requests.Count > 0 && await reader.FindAsync(requests[0].Value.Key, cancellationToken) is { Context: var context })
            return context.Request.State == RequestState.Excused ? Notices.Excused(context) : ReceiptContent.Of(context);

        return Notices.NothingOwed(person, NextOpening(scorecard));
    }

    private async Task<ChatCard> PauseAsync(Scorecard scorecard, Person person, CancellationToken cancellationToken)
    {
        var now = business.Now;
        if (await SetPausedAsync(scorecard.Tenant, person.Id, now, cancellationToken))
        {
            await wakeup.AllAsync(
                scorecard.Tenant, person.Id, $"paused-{now.UtcTicks}", r => new($"paused-{r.Person}-{now.UtcTicks}", now, TimelineKind.Paused, r.Person), cancellationToken);
            await news.TellAsync(scorecard, person, paused: true, cancellationToken);
        }

        return Notices.Paused([.. scorecard.Cadences.Select(c => scorecard.Find(c.Owner)?.Name).OfType<string>().Where(n => n != person.Name).Distinct()]);
    }

    private async Task<ChatCard> ResumeAsync(Scorecard scorecard, Person person, CancellationToken cancellationToken)
    {
        var now = business.Now;
        if (await SetPausedAsync(scorecard.Tenant, person.Id, null, cancellationToken))
        {
            await wakeup.AllAsync(
                scorecard.Tenant, person.Id, $"resumed-{now.UtcTicks}", r => new($"resumed-{r.Person}-{now.UtcTicks}", now, TimelineKind.Resumed, r.Person), cancellationToken);
            await news.TellAsync(scorecard, person, paused: false, cancellationToken);
        }

        return Notices.Resumed;
    }

    /// <returns>False where it was so already.</returns>
    private async Task<bool> SetPausedAsync(TenantId tenant, PersonId person, DateTimeOffset? pausedAt, CancellationToken cancellationToken)
    {
        while (await conversations.FindAsync(tenant, person, cancellationToken) is { } chat)
        {
            if ((chat.Value.PausedAt is null) == (pausedAt is null)) return false;

            try
            {
                await conversations.UpdateAsync(tenant, chat.With(chat.Value with { PausedAt = pausedAt }), cancellationToken);
                return true;
            }
            catch (StaleWriteException)
            {
                // The chat changed in the same moment (another device, a reload): set it on what it is now.
            }
        }

        return false;
    }

    private async Task<DateTimeOffset?> PausedSinceAsync(TenantId tenant, PersonId person, CancellationToken cancellationToken) =>
        (await conversations.FindAsync(tenant, person, cancellationToken))?.Value.PausedAt;

    private async Task<(Scorecard Scorecard, Person Person)?> FindAsync(TenantId tenant, PersonId person, CancellationToken cancellationToken) =>
        await scorecards.CurrentAsync(tenant, cancellationToken) is { Scorecard: var scorecard } && scorecard.Find(person) is { } known ? (scorecard, known) : null;

    private DateTimeOffset? NextOpening(Scorecard scorecard) => scorecard.Cadences
        .Select(c => CyclePlanner.Next(c, scorecard.Organisation, business.Now).Times.OpensAt)
        .Where(at => at > business.Now)
        .Cast<DateTimeOffset?>()
        .Min();
}
