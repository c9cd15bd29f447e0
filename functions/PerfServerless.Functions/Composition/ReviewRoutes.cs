using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PerfServerless.Bot.Inbound;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Api;
using PerfServerless.Functions.AbsenceApi;
using PerfServerless.Functions.Api;
using PerfServerless.Functions.BriefPages;
using PerfServerless.Functions.CadenceApi;
using PerfServerless.Functions.CardPages;
using PerfServerless.Functions.Deliveries;
using PerfServerless.Functions.EventApi;
using PerfServerless.Functions.Facts;
using PerfServerless.Functions.Gates;
using PerfServerless.Functions.LedgerApi;
using PerfServerless.Functions.Limits;
using PerfServerless.Functions.Meetings;
using PerfServerless.Functions.Operations;
using PerfServerless.Functions.PeopleFiles;
using PerfServerless.Functions.Problems;
using PerfServerless.Functions.Scim;

namespace PerfServerless.Functions.Composition;

/// <summary>Every route of the application, each behind the gate it declares.</summary>
public static class ReviewRoutes
{
    /// <summary>Puts the whole application into a host of its own.</summary>
    public static WebApplication MapReviews(this WebApplication app)
    {
        app.UseReviews();
        return app;
    }

    /// <summary>Puts the whole application into a pipeline, which may be one inside another server.</summary>
    public static IApplicationBuilder UseReviews(this IApplicationBuilder app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages(Answer);
        app.UseRouting();
        app.UseRequestTime();
        app.UseBodyLimits();
        app.UseGates();
        CallerBudgets.Use(app);
        app.UseStorageReady();
        app.UseActiveOnly();
        return app.UseEndpoints(Map);
    }

    private static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapHealth();
        routes.MapOpenApi("/api/openapi.json").Behind(RouteGate.Open).WithoutStorage();
        routes.MapBot().Behind(RouteGate.Bot).Within(new() { IsBot = true });
        routes.MapImport();
        routes.MapExport();
        routes.MapFacts();
        routes.MapReviewApi();
        routes.MapLedger();
        routes.MapDeliveries();
        routes.MapCadences();
        routes.MapPeopleFiles();
        routes.MapAbsences();
        routes.MapScim();
        routes.MapKeys();
        routes.MapEvents();
        routes.MapBriefPages();
        routes.MapCardPages();
        routes.MapMeetings();
        routes.MapOperations();
        routes.MapOperationsPages();
        if (routes.ServiceProvider.GetRequiredService<IHostEnvironment>().IsDevelopment()) routes.MapClock();
    }

    // Answers without a body (no such address, wrong method) get the same problem details as all others.
    private static Task Answer(StatusCodeContext context)
    {
        Saying sentence = context.HttpContext.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => ProblemWords.NoSuchAddress,
            StatusCodes.Status405MethodNotAllowed => ProblemWords.OtherMethod,
            StatusCodes.Status415UnsupportedMediaType => ProblemWords.SendJson,
            StatusCodes.Status413PayloadTooLarge => ProblemWords.BodyTooLarge,
            _ => ProblemWords.Unanswered,
        };
        return Problem.Of(context.HttpContext.Response.StatusCode, ProblemWords.Unanswerable, sentence).ExecuteAsync(context.HttpContext);
    }
}
