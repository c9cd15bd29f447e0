using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.Pages;

namespace PerfServerless.Functions.BriefFiles;

/// <summary>A brief's file as an answer: what stands beside its numbers is read when it is written.</summary>
internal sealed class BriefFileAnswer(Brief brief, BriefFormat format, Reader reader) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var services = httpContext.RequestServices;
        var found = await services.GetRequiredService<IScorecardStore>().CurrentAsync(brief.Cycle.Tenant, httpContext.RequestAborted);
        var answer = found is { Scorecard: var scorecard }
            ? await services.GetRequiredService<BriefFile>().AnswerAsync(brief, format, scorecard, reader, httpContext.RequestAborted)
            : PageAnswer.Html(LinkPages.Gone(reader), StatusCodes.Status404NotFound);
        await answer.ExecuteAsync(httpContext);
    }
}
