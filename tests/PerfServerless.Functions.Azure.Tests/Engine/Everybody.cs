using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Functions.Azure.Tests.Engine;

/// <summary>A way to everybody that keeps a line of what was sent.</summary>
internal sealed class Everybody(TimeProvider clock) : IChannel
{
    public string Name => "all";

    public List<string> Sent { get; } = [];

    public Task<IReadOnlyDictionary<PersonId, Unreachable>> UnreachableAsync(TenantId tenant, IReadOnlyCollection<Person> people, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<PersonId, Unreachable>>(new Dictionary<PersonId, Unreachable>());

    public Task<Delivery> SendAsync(ChannelMessage message, CancellationToken cancellationToken)
    {
        Sent.Add($"{clock.GetUtcNow():MM-dd HH:mm} {message.To.Id} {message.Key}");
        return Task.FromResult<Delivery>(new Delivery.Delivered(new(Name, $"{Sent.Count}")));
    }

    public Task<Delivery> ReplaceAsync(MessageReference old, ChannelMessage message, CancellationToken cancellationToken) =>
        Task.FromResult<Delivery>(new Delivery.Delivered(old));
}
