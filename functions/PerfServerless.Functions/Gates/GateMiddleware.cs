using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace PerfServerless.Functions.Gates;

/// <summary>Puts the <see cref="GateKeeper"/> before every route.</summary>
internal static class GateMiddleware
{
    public static IApplicationBuilder UseGates(this IApplicationBuilder app)
    {
        var keeper = app.ApplicationServices.GetRequiredService<GateKeeper>();
        return app.Use(async (context, next) => await (await keeper.RefuseAsync(context) is { } refusal ? refusal.ExecuteAsync(context) : next(context)));
    }
}
