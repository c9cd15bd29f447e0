using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Outbox;

namespace PerfServerless.Functions.Messages;

/// <summary>Writes down which messages their receivers read: a receipt of the channel says it, or a click.</summary>
public sealed class DeliveryReads(ICheckInStore desks, IMessageStore messages, ReviewCommits commits, BusinessTime business)
{
    /// <summary>He used a message of a cycle.</summary>
    public async Task UsedAsync(MessageKey key, CancellationToken cancellationToken)
    {
        if (await messages.FindAsync(key, cancellationToken) is { } sent) await WriteAsync(key.Cycle.Tenant, [Of(sent)], cancellationToken);
    }

    /// <summary>He read his messages up to one.</summary>
    /// <param name="isRead">Whether he read this one.</param>
    public async Task ReadAsync(TenantId tenant, PersonId person, Func<MessageReference, bool> isRead, CancellationToken cancellationToken)
    {
        var key = new DeskKey(tenant, person);
        var desk = (await desks.DeskAsync(key, cancellationToken)).Value;
        var read = desk.Forms
            .Where(f => f is { UsedAt: null, Step: not SentForm.Found } && isRead(f.Reference))
            .Select(f => DeliveryNotes.Read(FormStep.MessageOf(key, f.Step), person, FormStep.Kind, f.SentAt, business.Now))
            .ToList();
        foreach (var cycle in desk.Open)
        {
            foreach (var step in (MessageStep[])[new MessageStep.Escalation(), new MessageStep.Brief()])
            {
                if (await messages.FindAsync(new(cycle, person, step), cancellationToken) is { } sent && isRead(sent.Reference)) read.Add(Of(sent));
            }
        }

        await WriteAsync(tenant, read, cancellationToken);
    }

    private DeliveryEntry Of(SentMessage sent) =>
        DeliveryNotes.Read(sent.Key.ToString(), sent.Key.Person, sent.Key.Step.Code, sent.SentAt, business.Now);

    // One that was written before stays as it was: the first reading counts.
    private Task WriteAsync(TenantId tenant, List<DeliveryEntry> read, CancellationToken cancellationToken) =>
        read.Count == 0 ? Task.CompletedTask : commits.CommitAsync(new(tenant) { Deliveries = read }, cancellationToken);
}
