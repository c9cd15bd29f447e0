using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Desks;
using PerfServerless.Domain.Chat.Lookups;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Typing;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Cycles;
using PerfServerless.Functions.Desks;
using PerfServerless.Functions.Lookups;
using PerfServerless.Functions.Phrases;
using PerfServerless.Functions.Retrying;

namespace PerfServerless.Functions.Answers;

/// <summary>Answers words, and people who come and go.</summary>
internal sealed class TalkAnswers(
    IScorecardStore scorecards, ICheckInStore desks, Wakeup wakeup, DeskReader reader, FormSender sender, StatementAnswers statements, OweAnswers owed,
    LookupAnswers lookups, BriefAnswers briefs, EarlyRequests early, RhythmNews rhythm, CadenceAnswers cadences, DecisionAnswers decisions, PauseNews news,
    StaleWrites writes,
    Languages languages, IEnumerable<IChatPhrase> phrases, BusinessTime business)
{
    private const int MostGuesses = 3;

    // So much of what somebody wrote is said back to him.
    private const int Named = 60;

    public async Task<ChatCard?> InstalledAsync(TenantId tenant, PersonId person, bool firstTime, CancellationToken cancellationToken)
    {
        await ReachChangedAsync(tenant, person, "installed", cancellationToken);
        return firstTime && await FindAsync(tenant, person, cancellationToken) is var (scorecard, known) ? Notices.Greeting(known, scorecard) : null;
    }

    public Task RemovedAsync(TenantId tenant, PersonId person, CancellationToken cancellationToken) =>
        ReachChangedAsync(tenant, person, "removed", cancellationToken);

    public async Task<ChatCard?> SaidAsync(TenantId tenant, PersonId person, string text, string activityId, CancellationToken cancellationToken)
    {
        if (await FindAsync(tenant, person, cancellationToken) is not var (scorecard, known)) return Notices.UnknownPerson;
        var language = languages.For(known.Locale);
        var command = ChatCommands.Read(text, language);
        if (command is null && await PhraseAsync(new(scorecard, known, text, language, activityId), cancellationToken) is { } phrase) return phrase;

        return command switch
        {
            ChatCommand.CheckIn => await CheckInAsync(scorecard, known, activityId, cancellationToken),
            ChatCommand.Pause => await PauseAsync(scorecard, known, cancellationToken),
            ChatCommand.Resume => await ResumeAsync(scorecard, known, cancellationToken),
            ChatCommand.State => await statements.OfferAsync(scorecard, known, NextOpening(scorecard), cancellationToken),
            ChatCommand.Owe => await owed.OwedAsync(scorecard, known, cancellationToken),
            ChatCommand.Early => await EarlyAsync(scorecard, known, activityId, cancellationToken),
            ChatCommand.Snooze => await owed.SnoozeAsync(scorecard, known, cancellationToken),
            ChatCommand.Unsnooze => await owed.UnsnoozeAsync(scorecard, known, cancellationToken),
            ChatCommand.Rhythm => await rhythm.ShowAsync(scorecard, known, cancellationToken),
            ChatCommand.Actions => await decisions.ListAsync(scorecard, known, cancellationToken),
            ChatCommand.Greeting => Notices.Greeting(known, scorecard),
            ChatCommand.Thanks => Notices.Thanked,
            ChatCommand.Brief => await briefs.BriefAsync(scorecard, known, name: null, cancellationToken),
            ChatCommand.MyKpis => await lookups.MineAsync(scorecard, known, cancellationToken),
            ChatCommand.Standing => LookupContent.Which(scorecard),
            null when await cadences.SaidAsync(scorecard, known, text, cancellationToken) is { } said => said,
            null when ChatCommands.Near(text, language, MostGuesses) is { Count: > 0 } near => Notices.DidYouMean(TypedText.Cut(TypedText.Clean(text), Named), near),
            ChatCommand.Help => Notices.Helping(known, paused: (await desks.DeskAsync(new(tenant, person), cancellationToken)).Value.PausedAt is not null),
            null => Notices.NotUnderstood,
        };
    }

    private async Task<ChatCard?> PhraseAsync(SaidInChat said, CancellationToken cancellationToken)
    {
        foreach (var phrase in phrases)
        {
            if (await phrase.AnswerAsync(said, cancellationToken) is { } answer) return answer;
        }

        return null;
    }

    /// <summary>The form as a message of its own; what stands in its place where nothing is owed.</summary>
    private async Task<ChatCard?> CheckInAsync(Scorecard scorecard, Person person, string activityId, CancellationToken cancellationToken)
    {
        var key = new DeskKey(scorecard.Tenant, person.Id);
        if (await reader.FindAsync(key, cancellationToken) is not { Context: var context }) return Notices.UnknownPerson;
        if (context.Open.Any(r => r.Request.State == RequestState.Open))
        {
            var wish = FormStep.OwnWish(ShortHash.Of(activityId));
            if (await sender.SendAsync(key, wish, cancellationToken)) return null;
        }

        return context.IsOpen ? CheckInAnswers.Current(context) : Notices.NothingOwed(NextOpening(scorecard));
    }

    /// <summary>The form with what will be asked, as well as what is asked already.</summary>
    private async Task<ChatCard?> EarlyAsync(Scorecard scorecard, Person person, string activityId, CancellationToken cancellationToken)
    {
        await early.OpenAsync(scorecard, person.Id, cancellationToken);
        return await CheckInAsync(scorecard, person, activityId, cancellationToken);
    }

    private async Task<ChatCard> PauseAsync(Scorecard scorecard, Person person, CancellationToken cancellationToken)
    {
        var now = business.Now;
        if (await SetPausedAsync(new(scorecard.Tenant, person.Id), now, cancellationToken))
            await ToldAsync(scorecard, person, paused: true, now, cancellationToken);
        return Notices.Paused([.. scorecard.Cadences.Select(c => c.Owner).Where(o => o != person.Id).Distinct()]);
    }

    private async Task<ChatCard> ResumeAsync(Scorecard scorecard, Person person, CancellationToken cancellationToken)
    {
        var now = business.Now;
        if (await SetPausedAsync(new(scorecard.Tenant, person.Id), null, cancellationToken))
            await ToldAsync(scorecard, person, paused: false, now, cancellationToken);
        return Notices.Resumed;
    }

    private async Task ToldAsync(Scorecard scorecard, Person person, bool paused, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var cause = $"{(paused ? "paused" : "resumed")}-{now.UtcTicks}";
        await wakeup.AllAsync(
            scorecard.Tenant, person.Id, cause,
            at => new($"{cause}-{person.Id}", at, paused ? new TimelineEvent.Paused(person.Id) : new TimelineEvent.Resumed(person.Id)), now, cancellationToken);
        await news.TellAsync(scorecard, person, paused, cause, cancellationToken);
    }

    // A form may go out in the same moment, or he says so on another device: it is set on what the desk is then.
    private Task<bool> SetPausedAsync(DeskKey key, DateTimeOffset? pausedAt, CancellationToken cancellationToken) =>
        writes.DecideAnewAsync(() => TrySetPausedAsync(key, pausedAt, cancellationToken), cancellationToken);

    /// <returns>False where it was so already.</returns>
    private async Task<bool> TrySetPausedAsync(DeskKey key, DateTimeOffset? pausedAt, CancellationToken cancellationToken)
    {
        var desk = await desks.DeskAsync(key, cancellationToken);
        if ((desk.Value.PausedAt is null) == (pausedAt is null)) return false;

        await desks.CommitAsync(new(key.Tenant) { Desk = desk.With(desk.Value with { PausedAt = pausedAt }) }, cancellationToken);
        return true;
    }

    /// <summary>
    /// Wakes the desk only where its requests have the person down otherwise than he is: a client that tells again of an install that is
    /// known wakes nothing.
    /// </summary>
    private async Task ReachChangedAsync(TenantId tenant, PersonId person, string what, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(new(tenant, person), cancellationToken) is not { Context: var context }) return;
        if (context.Open.All(r => r.Request.State != RequestState.Open || (r.Request.Unreachable is null) == (what == "installed"))) return;
        var now = business.Now;
        await wakeup.AllAsync(tenant, person, $"{what}-{now.UtcTicks}", told: null, now, cancellationToken);
    }

    private async Task<(Scorecard Scorecard, Person Person)?> FindAsync(TenantId tenant, PersonId person, CancellationToken cancellationToken) =>
        await scorecards.CurrentAsync(tenant, cancellationToken) is { Scorecard: var scorecard } && scorecard.Find(person) is { } known
            ? (scorecard, known)
            : null;

    private DateTimeOffset? NextOpening(Scorecard scorecard) => scorecard.Cadences.Where(c => c.State is null)
        .Select(c => CyclePlanner.Next(c, scorecard.Organisation, business.Now).Times.OpensAt)
        .Where(at => at > business.Now)
        .Cast<DateTimeOffset?>()
        .Min();
}
