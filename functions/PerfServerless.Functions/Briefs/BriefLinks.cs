using Microsoft.Extensions.Options;
using PerfServerless.Domain.Identity;
using PerfServerless.Functions.Links;
using PerfServerless.Functions.Settings;

namespace PerfServerless.Functions.Briefs;

/// <summary>Makes the signed addresses of brief pages.</summary>
public sealed class BriefLinks(LinkSigner signer, IOptions<AppOptions> options)
{
    public const string Path = "/api/briefs";

    public Uri To(CycleKey cycle, PersonId reader) =>
        new(
            options.Value.PublicUrl!, $"{Path}?{signer.Query(LinkPurposes.Brief, cycle.ToString(), reader.Value, TimeSpan.FromDays(options.Value.BriefLinkDays))}");
}
