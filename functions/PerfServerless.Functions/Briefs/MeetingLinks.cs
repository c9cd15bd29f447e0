using Microsoft.Extensions.Options;
using PerfServerless.Domain.Identity;
using PerfServerless.Functions.Links;
using PerfServerless.Functions.Settings;

namespace PerfServerless.Functions.Briefs;

/// <summary>Makes the signed addresses of the pages from which meetings are run.</summary>
public sealed class MeetingLinks(LinkSigner signer, IOptions<AppOptions> options)
{
    public const string Path = "/api/meetings";

    public Uri To(CycleKey cycle, PersonId reader)
    {
        var query = signer.Query(LinkPurposes.Meeting, cycle.ToString(), reader.Value, TimeSpan.FromDays(options.Value.BriefLinkDays));
        return new(options.Value.PublicUrl!, $"{Path}?{query}");
    }
}
