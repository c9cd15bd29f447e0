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
public sealed class DeskForms(ICheckInStore desks, Post post, StaleWrites writes, ILogger<DeskForms> logger)
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
            if (desk.Current is { } current) await RetireAsync(facts, desk.Forms.Where(f => f != current), RetiredReason.Replaced, cancellationToken);
            return;
        }

        var receipt = desk.Receipt;
        await RetireAsync(facts, desk.Forms.Where(f => f.Reference != receipt), ReasonOf(context), cancellationToken);
        if (receipt is null || desk.Forms.All(f => f.Reference != receipt)) return;

        // An excuse, or the end of the last review, takes the buttons off the receipt.
        var over = !context.IsOpen || context.Open.All(r => r.Request.State is RequestState.Excused);
        if (over || refresh) await post.ReplaceAsync(context.Scorecard, context.Owner, receipt, ReceiptContent.Of(context), cancellationToken);
        if (over) await ChangeAsync(facts, d => d with { Forms = [.. d.Forms.Where(f => f.Reference != receipt)], Receipt = null }, cancellationToken);
    }

    /// <summary>As <see cref="TidyAsync"/>, for whoever waits for an answer: what fails is made good by the desk's next step.</summary>
    public async Task TryTidyAsync(DeskFacts facts, CancellationToken cancellationToken)
    {
        try
        {
            await TidyAsync(facts, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            logger.RetiringFailed(facts.Key, e);
        }
    }

    /// <summary>The form is shown again on this message, in answer to a click: where it had been retired, it is the one from now on.</summary>
    public async Task ShownAgainAsync(DeskFacts facts, MessageReference? message, CancellationToken cancellationToken)
    {
        if (message is null || !facts.Desk.Value.Retired.Contains(message) || !facts.Context.Missing.Any()) return;

        var used = await ChangeAsync(facts, d => d.WithUsed(message, facts.Context.Now), cancellationToken);
        await TryTidyAsync(facts with { Desk = used }, cancellationToken);
    }

    private async Task RetireAsync(DeskFacts facts, IEnumerable<SentForm> old, RetiredReason reason, CancellationToken cancellationToken)
    {
        foreach (var form in old.ToList())
        {
            await post.ReplaceAsync(facts.Context.Scorecard, facts.Context.Owner, form.Reference, Notices.Retired(reason, facts.Context), cancellationToken);
            await ChangeAsync(facts, d => d.WithRetired(form.Reference), cancellationToken);
        }
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
