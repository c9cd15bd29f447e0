using Microsoft.Extensions.Logging;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Desks;
using PerfServerless.Domain.Chat.Forms;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Functions.Messages;
using PerfServerless.Functions.Retrying;

namespace PerfServerless.Functions.Desks;

/// <summary>
/// The messages that carry a person's form. Exactly one is answerable: a new one goes out first, then those before it become a line that
/// points down.
/// </summary>
public sealed class DeskForms(ICheckInStore desks, DeskReader reader, Post post, StaleWrites writes, ILogger<DeskForms> logger)
{
    /// <summary>
    /// Leaves one message that can be answered while something is owed, the receipt while nothing is, and none that can be used once no
    /// review is open. Repeated, it finishes what was left to do.
    /// </summary>
    /// <param name="refresh">The receipt is shown anew: what it offers has changed.</param>
    public async Task TidyAsync(DeskFacts facts, CancellationToken cancellationToken, bool refresh = false)
    {
        var (context, desk) = (facts.Context, facts.Desk.Value);
        if (context.Missing.Any(i => IsAsked(context, i)))
        {
            if (desk.Current is { } current) await KeepAsync(facts, current, cancellationToken);
            return;
        }

        var receipt = desk.Receipt;
        await RetireAsync(facts, desk.Forms.Where(f => f.Reference != receipt), ReasonOf(context), cancellationToken);
        if (receipt is null || desk.Forms.All(f => f.Reference != receipt)) return;

        // An excuse, or the end of the last review, takes the buttons off the receipt.
        var over = !context.IsOpen || context.Open.All(r => r.Request.State is RequestState.Excused);
        if (over || refresh || desk.ReceiptAsks)
            await post.ReplaceAsync(context.Scorecard, context.Owner, receipt, ReceiptContent.Of(context), cancellationToken);
        if (over || desk.ReceiptAsks) await ChangeAsync(facts, d => Shown(d, receipt, over), cancellationToken);
    }

    /// <summary>As <see cref="TidyAsync"/>, for whoever waits for an answer: what fails is made good by the desk's next step.</summary>
    public Task TryTidyAsync(DeskFacts facts, CancellationToken cancellationToken) =>
        TryAsync(facts, () => TidyAsync(facts, cancellationToken), cancellationToken);

    /// <summary>
    /// Shows the form anew on the message that carries it, where what it says of deadlines, or of who is told, is true no more: the same page,
    /// and why it came. Otherwise it is left alone, because whoever is typing on it begins again.
    /// </summary>
    public async Task RefreshAsync(DeskFacts facts, CancellationToken cancellationToken)
    {
        if (Shown(facts) is { } current) await ShowAsync(facts, current, cancellationToken);
    }

    /// <summary>Shows on whatever he can still use what moved, and remembers that it does.</summary>
    public async Task CatchUpAsync(DeskFacts facts, CancellationToken cancellationToken)
    {
        if (facts.Desk.Value.CardsBehind is not { } behind) return;

        if (facts.Context.Missing.Any() && facts.Desk.Value.Current is not null) await RefreshAsync(facts, cancellationToken);
        else await TidyAsync(facts, cancellationToken, refresh: true);
        // Moved once more meanwhile, they are behind again.
        await ChangeAsync(facts, d => d.CardsBehind == behind ? d with { CardsBehind = null } : d, cancellationToken);
    }

    /// <summary>As <see cref="RefreshAsync"/>; what fails is shown by the next form.</summary>
    public Task TryRefreshAsync(DeskFacts facts, CancellationToken cancellationToken) =>
        TryAsync(facts, () => RefreshAsync(facts, cancellationToken), cancellationToken);

    /// <summary>As <see cref="TryRefreshAsync"/>, where it still asks for something that came through another door.</summary>
    public async Task TryDropAnsweredAsync(DeskFacts facts, CancellationToken cancellationToken)
    {
        if (Shown(facts) is { Shown: { } shown } current && FormShown.IsAnswered(facts.Context, shown))
            await TryAsync(facts, () => ShowAsync(facts, current, cancellationToken), cancellationToken);
    }

    /// <returns>The message on which he can answer what is missing.</returns>
    private static SentForm? Shown(DeskFacts facts) => facts.Context.Missing.Any(i => IsAsked(facts.Context, i)) ? facts.Desk.Value.Current : null;

    private async Task ShowAsync(DeskFacts facts, SentForm current, CancellationToken cancellationToken)
    {
        var context = facts.Context;
        var (card, shown) = FormShown.Now(context, current, isReceipt: current.Reference == facts.Desk.Value.Receipt);
        if (shown == current.Shown) return;

        await post.ReplaceAsync(context.Scorecard, context.Owner, current.Reference, card, cancellationToken);

        // Whoever used it in the same moment sees what he gave, and not the form of before.
        var desk = await ChangeAsync(facts, d => IsUnused(d) ? d.WithShown(current.Reference, shown, current.Why) : d, cancellationToken);
        if (!IsUnused(desk.Value)) await RestoreAsync(facts.Key, current.Reference, cancellationToken);

        bool IsUnused(Desk now) => now.Forms.All(f => f.Reference != current.Reference || current.IsStill(f));
    }

    private async Task TryAsync(DeskFacts facts, Func<Task> act, CancellationToken cancellationToken)
    {
        try
        {
            await act();
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            logger.RetiringFailed(facts.Key, e);
        }
    }

    /// <summary>In answer to a click a message shows this page. What is not remembered of it is at most shown anew.</summary>
    public async Task TryRememberAsync(DeskFacts facts, MessageReference? message, ChatCard.Form form, CancellationToken cancellationToken)
    {
        if (message is not null)
            await TryAsync(facts, () => ChangeAsync(facts, d => d.WithShown(message, FormShown.Of(form), why: null), cancellationToken), cancellationToken);
    }

    /// <summary>The form is shown again on this message, in answer to a click: where it had been retired, it is the one from now on.</summary>
    public async Task ShownAgainAsync(DeskFacts facts, MessageReference? message, CancellationToken cancellationToken)
    {
        if (message is null || !facts.Desk.Value.Retired.Contains(message) || !facts.Context.Missing.Any()) return;

        var used = await ChangeAsync(facts, d => d.WithUsed(message, facts.Context.Now), cancellationToken);
        await TryTidyAsync(facts with { Desk = used }, cancellationToken);
    }

    /// <summary>This message is the one that can be answered, and no other any more.</summary>
    private async Task KeepAsync(DeskFacts facts, SentForm current, CancellationToken cancellationToken)
    {
        var desk = facts.Desk.Value;
        var others = desk.Forms.Where(f => f != current).ToList();
        // Found by a click, it had been a line, and is one still where the click's answer was lost: then none could be answered.
        if (others.Count > 0 && current is { Step: SentForm.Found, UsedAt: not null })
        {
            var (card, _) = FormShown.Now(facts.Context, current, isReceipt: current.Reference == desk.Receipt);
            await post.ReplaceAsync(facts.Context.Scorecard, facts.Context.Owner, current.Reference, card, cancellationToken);
        }

        await RetireAsync(facts, others, RetiredReason.Replaced, cancellationToken);
    }

    private async Task RetireAsync(DeskFacts facts, IEnumerable<SentForm> old, RetiredReason reason, CancellationToken cancellationToken)
    {
        foreach (var form in old.ToList())
        {
            await post.ReplaceAsync(facts.Context.Scorecard, facts.Context.Owner, form.Reference, Notices.Retired(reason, facts.Context), cancellationToken);

            // Whoever used it while it became a line has made the newer one a line by now: were this one forgotten, none would be left.
            var desk = await ChangeAsync(facts, d => d.Forms.Any(form.IsStill) ? d.WithRetired(form.Reference) : d, cancellationToken);
            if (desk.Value.Forms.Any(f => f.Reference == form.Reference)) await RestoreAsync(facts.Key, form.Reference, cancellationToken);
        }
    }

    private async Task RestoreAsync(DeskKey key, MessageReference used, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(key, cancellationToken) is not { } facts) return;

        var context = facts.Context;
        if (facts.Desk.Value.Current?.Reference == used && context.IsOpen)
        {
            ChatCard shown = context.Given.Any() ? ReceiptContent.Of(context) : FormContent.Show(context);
            await post.ReplaceAsync(context.Scorecard, context.Owner, used, shown, cancellationToken);
        }

        await TidyAsync(facts, cancellationToken);
    }

    // Another message may go out, or be used, in the same moment: what the desk is then is changed.
    private Task<Versioned<Desk>> ChangeAsync(DeskFacts facts, Func<Desk, Desk> change, CancellationToken cancellationToken) =>
        writes.DecideAnewAsync(() => TryChangeAsync(facts.Key, change, cancellationToken), cancellationToken);

    private async Task<Versioned<Desk>> TryChangeAsync(DeskKey key, Func<Desk, Desk> change, CancellationToken cancellationToken)
    {
        var read = await desks.DeskAsync(key, cancellationToken);
        var after = change(read.Value);
        if (after == read.Value) return read;

        await desks.CommitAsync(new(key.Tenant) { Desk = read.With(after) }, cancellationToken);
        return await desks.DeskAsync(key, cancellationToken);
    }

    private static Desk Shown(Desk desk, MessageReference receipt, bool over) => over
        ? desk with { Forms = [.. desk.Forms.Where(f => f.Reference != receipt)], Receipt = null, ReceiptAsks = false }
        : desk with { ReceiptAsks = false };

    /// <summary>Somebody still waits for it: its request is open.</summary>
    private static bool IsAsked(DeskContext context, DeskItem item) =>
        context.Open.Any(r => r.Request.State == RequestState.Open && item.Cycles.Contains(r.Cycle.Key));

    private static RetiredReason ReasonOf(DeskContext context)
    {
        var states = context.Reviews.Select(r => r.Request.State).ToHashSet();
        return context.IsOpen && states.Contains(RequestState.Complete) ? RetiredReason.Answered
            : states.Contains(RequestState.Excused) ? RetiredReason.Excused
            : states.Contains(RequestState.Complete) ? RetiredReason.Answered
            : RetiredReason.Closed;
    }
}
