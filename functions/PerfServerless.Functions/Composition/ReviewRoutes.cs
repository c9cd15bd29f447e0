using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using PerfServerless.Bot.Inbound;
using PerfServerless.Functions.Api;
using PerfServerless.Functions.Briefs;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Health;
using PerfServerless.Functions.Operations;

namespace PerfServerless.Functions.Composition;

/// <summary>Every route of the application, each behind the gate it declares.</summary>
public static class ReviewRoutes
{
    public static WebApplication MapReviews(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages(Answer);
        app.UseRouting();
        app.UseGates();
        app.UseActiveOnly();

        app.MapHealth();
        app.MapOpenApi("/api/openapi.json").Behind(RouteGate.Open);
        app.MapBot().Behind(RouteGate.Bot);
        app.MapImport();
        app.MapReviewApi();
        app.MapBriefPages();
        app.MapOperations();
        app.MapOperationsPages();
        if (app.Environment.IsDevelopment()) app.MapClock();

        return app;
    }

    // Answers without a body (no such address, wrong method) get the same problem details as all others.
    private static Task Answer(StatusCodeContext context)
    {
        var sentence = context.HttpContext.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => "There is nothing at this address; GET /api/openapi.json lists what there is.",
            StatusCodes.Status405MethodNotAllowed => "This address answers another method; GET /api/openapi.json says which.",
            StatusCodes.Status415UnsupportedMediaType => "Send the body as JSON, with the content type application/json.",
            StatusCodes.Status413PayloadTooLarge => "The body is too large.",
            _ => "The request could not be answered.",
        };
        return Problems.Of(context.HttpContext.Response.StatusCode, "The request cannot be answered", sentence).ExecuteAsync(context.HttpContext);
    }
}
