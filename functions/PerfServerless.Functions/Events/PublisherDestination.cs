using PerfServerless.Domain.Events;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Storage.Http;

namespace PerfServerless.Functions.Events;

/// <summary>A topic or queue from the settings, which takes the events of all organisations.</summary>
/// <param name="host">Where people reach this host.</param>
internal sealed class PublisherDestination(string id, string address, string channel, IEventPublisher publisher, Uri? host) : IEventDestination
{
    public string Id => id;

    public string Address => address;

    public bool Wants(string type) => true;

    public async Task SendAsync(TenantId tenant, LoggedEvent logged, CancellationToken cancellationToken)
    {
        try
        {
            await publisher.PublishAsync(channel, logged.Event, CloudEvent.Write(tenant, logged, host), cancellationToken);
        }
        catch (StorageException e)
        {
            throw new EventRefusedException(EventWords.PublisherFailed.Say(e.Message), inner: e);
        }
    }
}
