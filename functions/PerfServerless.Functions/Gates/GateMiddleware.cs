using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace PerfServerless.Functions.Gates;

/// <summary>Puts the <see cref="GateKeeper"/> before every route.</summary>
internal static class GateMiddleware
{
    public static IApplicationBuilder UseGates(this IApplicationBuilder app)
    {
        var keeper = app.ApplicationServices.GetRequiredService<GateKeeper>();
        return app.Use((context, next) => keeper.Refuse(context) is { } refusal ? refusal.ExecuteAsync(context) : next(context));
    }
}
