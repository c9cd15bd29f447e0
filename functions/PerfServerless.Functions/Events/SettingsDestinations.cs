using Azure.Identity;
using Microsoft.Extensions.Options;
using PerfServerless.Functions.Settings;
using PerfServerless.Storage.Http;
using PerfServerless.Storage.Messaging;
using PerfServerless.Storage.Stores;

namespace PerfServerless.Functions.Events;

/// <summary>The destinations that the settings name.</summary>
internal sealed class SettingsDestinations
{
    public const string ServiceBus = "service-bus";
    public const string Queue = "queue";

    public SettingsDestinations(IOptions<AppOptions> app, IOptions<TableStoreOptions> storage, TimeProvider machine)
    {
        var (o, host) = (app.Value.Events, app.Value.PublicUrl);
        var all = new List<IEventDestination>();
        if (o.ServiceBus.Uri is { } bus)
        {
            var publisher = new ServiceBusPublisher(bus, new DefaultAzureCredential(), new StorageClientOptions(machine));
            all.Add(new PublisherDestination(ServiceBus, $"{bus.Host}/{o.ServiceBus.Topic}", o.ServiceBus.Topic, publisher, host));
        }

        if (o.Queue is { Length: > 0 } queue)
        {
            var queues = QueueServices.Of(storage.Value, machine, "PerfServerless:Events:Queue is set and no queue service is named");
            all.Add(new PublisherDestination(Queue, queue, queue, new StorageQueuePublisher(queues), host));
        }

        All = all;
    }

    public IReadOnlyList<IEventDestination> All { get; }
}
