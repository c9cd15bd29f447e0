using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PerfServerless.Domain.Words.Catalogue.Api;

namespace PerfServerless.Functions.Scim;

/// <summary>The operations of a PATCH, in order; either all of them count or none does.</summary>
internal static class ScimPatch
{
    private const int Most = 100;

    /// <exception cref="ScimRefusedException">One of them cannot be done.</exception>
    public static ScimUser Apply(ScimUser user, JsonObject body)
    {
        if (body["Operations"] is not JsonArray { Count: > 0 and <= Most } operations)
            throw new ScimRefusedException(StatusCodes.Status400BadRequest, ScimWords.Operations.Say(Most), ScimNames.InvalidSyntax);

        return operations.Aggregate(user, (u, operation) => Apply(u, operation)).After(user);
    }

    private static ScimUser Apply(ScimUser user, JsonNode? operation)
    {
        var op = operation is JsonObject && operation["op"]?.GetValueKind() is JsonValueKind.String ? operation["op"]!.GetValue<string>() : "";
        var path = operation is JsonObject ? ScimValues.Text("path", operation["path"]) : null;
        var isRemoval = op.Equals("remove", StringComparison.OrdinalIgnoreCase);
        if (!isRemoval && !op.Equals("add", StringComparison.OrdinalIgnoreCase) && !op.Equals("replace", StringComparison.OrdinalIgnoreCase))
            throw new ScimRefusedException(
                StatusCodes.Status400BadRequest, ScimWords.NoOperation.Say(op.Length <= 40 ? op : op[..40]), ScimNames.InvalidSyntax);

        if (path is not null) return ScimChanges.Set(user, ScimPath.Of(path), isRemoval ? null : operation!["value"]);
        if (isRemoval) throw new ScimRefusedException(StatusCodes.Status400BadRequest, ScimWords.NoTarget, ScimNames.NoTarget);

        return operation!["value"] is JsonObject members
            ? ScimChanges.SetAll(user, members)
            : throw ScimRefusedException.Value(ScimWords.NoText.Say("value"));
    }
}
