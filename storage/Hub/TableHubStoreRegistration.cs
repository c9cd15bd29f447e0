using Microsoft.Extensions.DependencyInjection;
using PerfServerless.Durable.Hub.Store;
using PerfServerless.Storage.Tables;

namespace PerfServerless.Storage.Hub;

/// <summary>Puts the hub's rows into Table Storage.</summary>
public static class TableHubStoreRegistration
{
    /// <summary>Adds the store over the <see cref="TableServiceClient"/> among the services.</summary>
    /// <param name="table">The hub's table, its own alone.</param>
    public static IServiceCollection AddTableHubStore(this IServiceCollection services, string table) =>
        services.AddSingleton<IHubStore>(s => new TableHubStore(s.GetRequiredService<TableServiceClient>(), table));
}
