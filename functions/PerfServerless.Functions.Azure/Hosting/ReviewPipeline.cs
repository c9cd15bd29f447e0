using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using PerfServerless.Functions.Composition;

namespace PerfServerless.Functions.Azure.Hosting;

/// <summary>The application's HTTP pipeline, the same as the standalone host's, inside the worker's own server.</summary>
public sealed class ReviewPipeline(IServiceProvider services)
{
    private readonly Lazy<RequestDelegate> pipeline = new(() => new ApplicationBuilder(services).UseReviews().Build());

    public async Task AnswerAsync(HttpContext context)
    {
        // The worker has routed the request to its catch-all function; our routing looks only at requests that are not routed yet.
        var outer = context.GetEndpoint();
        context.SetEndpoint(null);
        try
        {
            await pipeline.Value(context);
        }
        finally
        {
            context.SetEndpoint(outer);
        }
    }
}
