using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using PerfServerless.Domain.Ports;
using PerfServerless.Storage.Stores;
using PerfServerless.TestKit.Azurite;

namespace PerfServerless.Storage.Tests.Stores;

public sealed class TableStoresRegistrationTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData("", "", "nothing says where state is kept")]
    [InlineData("AccountName=acme", "", "Storage:ConnectionString: The storage connection string lacks AccountKey")]
    [InlineData("UseDevelopmentStorage=true", "https://acme.table.core.windows.net", "set one of them")]
    [InlineData("", "http://acme.table.core.windows.net", "is no https address")]
    public async Task A_bad_setting_stops_the_start_in_words(string connectionString, string tableServiceUri, string sentence)
    {
        using var host = Host(connectionString, tableServiceUri);

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Contains(sentence, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_started_host_has_its_tables_and_all_stores()
    {
        using var host = Host(azurite.ConnectionString, "");
        await host.StartAsync();

        Assert.Empty(await host.Services.GetRequiredService<ICheckInStore>().PendingAsync(new("nobody"), CancellationToken.None));
        Assert.Null(await host.Services.GetRequiredService<IScorecardStore>().CurrentAsync(new("nobody"), CancellationToken.None));
        Assert.Null(await host.Services.GetRequiredService<IAddressStore>().FindAsync(new("nobody"), "teams", Sample.Ann, CancellationToken.None));
        foreach (var port in (Type[])[typeof(IActualStore), typeof(ICycleStore), typeof(IMessageStore)]) Assert.NotNull(host.Services.GetRequiredService(port));
        await host.StopAsync();
    }

    private static IHost Host(string connectionString, string tableServiceUri)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(
            [new("Storage:ConnectionString", connectionString), new("Storage:TableServiceUri", tableServiceUri.Length > 0 ? tableServiceUri : null)]);
        builder.Services.AddSingleton(TimeProvider.System).AddTableStores();
        return builder.Build();
    }
}
