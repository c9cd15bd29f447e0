using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PerfServerless.Functions.Azure.Adapter;
using PerfServerless.Functions.Azure.Hosting;

namespace PerfServerless.Functions.Azure.Functions;

/// <summary>
/// Everything under <c>/api</c>: one trigger, anonymous for the Functions host, that hands the request to the application's own
/// pipeline, which denies by default.
/// </summary>
public sealed class HttpFunction(ReviewPipeline pipeline, ClientSource clients)
{
    [Function("Http")]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", "put", "patch", "delete", "options", Route = "{*path}")] HttpRequest request,
        [DurableClient] DurableTaskClient client)
    {
        clients.Use(client);
        await pipeline.AnswerAsync(request.HttpContext);
        return new EmptyResult(); // the pipeline has written the answer
    }
}
