using Azure.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PerfServerless.Domain.Ports;
using PerfServerless.Storage.Http;
using PerfServerless.Storage.Stores;

namespace PerfServerless.Storage.Messaging;

/// <summary>Registers the door for outgoing events.</summary>
internal static class EventPublisherRegistration
{
    /// <summary>
    /// Service Bus where <c>Messaging:ServiceBusUri</c> is set, otherwise queues of the storage account that <see cref="TableStoreOptions"/>
    /// names. The <see cref="TimeProvider"/> among the services is the machine's.
    /// </summary>
    public static IServiceCollection AddEventPublisher(this IServiceCollection services)
    {
        services.AddOptions<EventPublisherOptions>()
            .BindConfiguration(EventPublisherOptions.Section)
            .Validate(
                o => o.ServiceBusUri is null || (o.ServiceBusUri.IsAbsoluteUri && o.ServiceBusUri.Scheme == Uri.UriSchemeHttps),
                "Messaging:ServiceBusUri is not an https address; give it as https://NAME.servicebus.windows.net, "
                    + "or leave it out to use the storage account's queues.")
            .ValidateOnStart();
        return services.AddSingleton(Publisher);
    }

    private static IEventPublisher Publisher(IServiceProvider services)
    {
        var clock = services.GetRequiredService<TimeProvider>();
        if (services.GetRequiredService<IOptions<EventPublisherOptions>>().Value.ServiceBusUri is { } serviceBus)
        {
            return new ServiceBusPublisher(serviceBus, new DefaultAzureCredential(), new StorageClientOptions(clock));
        }

        var storage = services.GetRequiredService<IOptions<TableStoreOptions>>().Value;
        return new StorageQueuePublisher(QueueServices.Of(storage, clock, "Outgoing events have no carrier, with Messaging:ServiceBusUri left out"));
    }
}
