using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.EndToEnd.Tests.Pseudo;

/// <summary>A way to everybody on which nothing is ever lost, and nothing read.</summary>
internal sealed class Inbox : IChannel
{
    private int sent;

    public string Name => "inbox";

    public Task<IReadOnlyDictionary<PersonId, Unreachable>> UnreachableAsync(TenantId tenant, IReadOnlyCollection<Person> people, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<PersonId, Unreachable>>(new Dictionary<PersonId, Unreachable>());

    public Task<Delivery> SendAsync(ChannelMessage message, CancellationToken cancellationToken) =>
        Task.FromResult<Delivery>(new Delivery.Delivered(new(Name, $"{Interlocked.Increment(ref sent)}")));

    public Task<Delivery> ReplaceAsync(MessageReference old, ChannelMessage message, CancellationToken cancellationToken) =>
        Task.FromResult<Delivery>(new Delivery.Delivered(old));
}
