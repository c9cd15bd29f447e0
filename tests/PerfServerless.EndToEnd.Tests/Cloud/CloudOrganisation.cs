using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using PerfServerless.EndToEnd.Tests.Harness;
using PerfServerless.SimulatedTeams;
using PerfServerless.SimulatedTeams.Chats;
using PerfServerless.TestKit.Network;

namespace PerfServerless.EndToEnd.Tests.Cloud;

/// <summary>One organisation in the cloud: its folder, and its people's chats behind the connector.</summary>
internal sealed class CloudOrganisation : IAsyncDisposable
{
    private readonly WebApplication simulation;

    private CloudOrganisation(WebApplication simulation, Uri serviceUrl)
    {
        (this.simulation, ServiceUrl) = (simulation, serviceUrl);
        Rooms = simulation.Services.GetRequiredService<ChatRooms>();
        Bot = simulation.Services.GetRequiredService<BotClient>();
    }

    public ChatRooms Rooms { get; }

    public BotClient Bot { get; }

    /// <summary>The connector's address as this organisation's activities name it.</summary>
    public Uri ServiceUrl { get; }

    /// <param name="folder">The organisation as it was imported.</param>
    /// <param name="bot">The bot's endpoint.</param>
    /// <param name="clock">Where the app tells business time; null for machine time.</param>
    /// <param name="toBot">How the channel reaches the bot.</param>
    public static async Task<CloudOrganisation> StartAsync(FakeCloud cloud, OrganisationCopy folder, Uri bot, Uri? clock, HttpMessageHandler toBot)
    {
        var (organisation, port) = (folder.Read(), FreePort.Take());
        var serviceUrl = cloud.ConnectorFor(organisation.Tenant, new Uri($"http://127.0.0.1:{port}/"));
        var end = new ChannelEnd(new SigningHandler(cloud.Signer, serviceUrl, toBot), serviceUrl);
        var simulation = Simulation.Build(organisation, bot, clock, port, TimeProvider.System, end: end);
        await simulation.StartAsync();
        return new(simulation, serviceUrl);
    }

    /// <summary>Waits until everybody who has the bot was greeted.</summary>
    public Task GreetedAsync() => Eventually.TrueAsync(
        $"the people of {Rooms.Organisation.Name} to be greeted", () => Rooms.All.Count(c => c.Messages.Count > 0) >= Rooms.All.Count() - 2);

    public async ValueTask DisposeAsync()
    {
        await simulation.StopAsync();
        await simulation.DisposeAsync();
    }
}
