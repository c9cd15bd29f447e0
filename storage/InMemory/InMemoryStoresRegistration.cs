using Microsoft.Extensions.DependencyInjection;

namespace PerfServerless.Storage.InMemory;

/// <summary>Registers the in-memory stores behind the domain's ports.</summary>
public static class InMemoryStoresRegistration
{
    public static IServiceCollection AddInMemoryStores(this IServiceCollection services, InMemoryStores? stores = null)
    {
        stores ??= new();
        return services
            .AddSingleton(stores)
            .AddSingleton(stores.Scorecards)
            .AddSingleton(stores.FolderMemory)
            .AddSingleton(stores.People)
            .AddSingleton(stores.FeedRefusals)
            .AddSingleton(stores.Actuals)
            .AddSingleton(stores.Cycles)
            .AddSingleton(stores.CheckIns)
            .AddSingleton(stores.Statements)
            .AddSingleton(stores.Messages)
            .AddSingleton(stores.Decisions)
            .AddSingleton(stores.Meetings)
            .AddSingleton(stores.Deliveries)
            .AddSingleton(stores.Facts)
            .AddSingleton(stores.Addresses)
            .AddSingleton(stores.ApiKeys)
            .AddSingleton(stores.EventLog)
            .AddSingleton(stores.EventDestinations);
    }
}
