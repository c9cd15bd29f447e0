using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PerfServerless.Domain.Words.Catalogue.Api;
using PerfServerless.Functions.Pages;
using PerfServerless.Functions.Problems;
using PerfServerless.Storage.Stores;

namespace PerfServerless.Functions.Gates;

/// <summary>While the storage has not answered since the process began, every route that needs it says so at once.</summary>
internal static class StorageReady
{
    public static IApplicationBuilder UseStorageReady(this IApplicationBuilder app)
    {
        // A host over stores of another kind has nothing to wait for.
        if (app.ApplicationServices.GetService<StorageStart>() is not { } start) return app;

        return app.Use((context, next) => start.IsReady || context.GetEndpoint() is not { } route || route.Metadata.GetMetadata<NeedsNoStorage>() is not null
            ? next(context)
            : Refusal(context.Request).ExecuteAsync(context));
    }

    /// <summary>Declares that a route answers without storage too.</summary>
    public static TBuilder WithoutStorage<TBuilder>(this TBuilder builder) where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new NeedsNoStorage());

    private static IResult Refusal(HttpRequest request) => request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
        ? new OperationsNotice(ProblemWords.Unavailable, ProblemWords.StorageAwaited, StatusCodes.Status503ServiceUnavailable)
        : Problem.Unavailable(ProblemWords.StorageAwaited);

    private sealed class NeedsNoStorage;
}
