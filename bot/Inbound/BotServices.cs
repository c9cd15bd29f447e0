using Microsoft.Extensions.DependencyInjection;
using PerfServerless.Bot.Outbound;
using PerfServerless.Bot.Verbs;
using PerfServerless.Domain.Ports;

namespace PerfServerless.Bot.Inbound;

/// <summary>Registers the bot.</summary>
public static class BotServices
{
    /// <summary>
    /// Adds the bot and <see cref="IChat"/>. The host adds <see cref="IReviewDesk"/>, <see cref="IConversationStore"/>
    /// and <see cref="IScorecardStore"/>; the desk may take <see cref="IChat"/>.
    /// </summary>
    public static IServiceCollection AddBot(this IServiceCollection services, Func<IServiceProvider, BotSettings> settings) => services
        .AddSingleton(settings)
        .AddSingleton(provider => Connector(provider.GetRequiredService<BotSettings>()))
        .AddSingleton<IChat, TeamsChat>()
        .AddSingleton<Replies>()
        .AddSingleton<Organisations>()
        .AddSingleton<SenderResolver>()
        .AddSingleton(provider => CardVerbs.Over(provider.GetRequiredService<IReviewDesk>()))
        .AddSingleton(provider => new Installations(
            provider.GetRequiredService<IConversationStore>(), provider.GetRequiredService<IReviewDesk>(), provider.GetRequiredService<IChat>(), provider.GetRequiredService<BotSettings>().BusinessClock))
        .AddSingleton<BotTurn>()
        .AddSingleton<BotTurns>()
        .AddSingleton<BotEndpoint>();

    private static ConnectorClient Connector(BotSettings settings) => new(
        ConnectorClient.CreateHttpClient(), settings.Connector, settings.ServiceUrls, settings.Credential, settings.MachineClock, new Random(settings.JitterSeed));
}
