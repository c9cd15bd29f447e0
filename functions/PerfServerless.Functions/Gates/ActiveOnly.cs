using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PerfServerless.Domain.Words.Catalogue.Api;
using PerfServerless.Functions.Orchestration;
using PerfServerless.Functions.Problems;

namespace PerfServerless.Functions.Gates;

/// <summary>There is one way in: a process that stands by takes no command, no import and no chat, and says so.</summary>
internal static class ActiveOnly
{
    public static IApplicationBuilder UseActiveOnly(this IApplicationBuilder app)
    {
        var orchestrations = app.ApplicationServices.GetRequiredService<IOrchestrations>();
        return app.Use((context, next) => HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) || orchestrations.IsActive
            ? next(context)
            : Problem.Unavailable(ProblemWords.StandsBy).ExecuteAsync(context));
    }
}
