using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace PerfServerless.Bot.Inbound;

/// <summary>Maps the bot's endpoint.</summary>
public static class BotRoutes
{
    /// <summary>Maps <c>POST /api/messages</c>; its gate is the one of <see cref="BotSettings.Gate"/>.</summary>
    public static IEndpointConventionBuilder MapBot(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost(BotEndpoint.Path, ([FromServices] BotEndpoint bot, HttpContext context) => bot.HandleAsync(context))
            .ExcludeFromDescription();
}
