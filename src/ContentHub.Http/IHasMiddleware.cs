using Microsoft.AspNetCore.Builder;

namespace ContentHub.Http;

/// <summary>A module that looks at every request: called between authentication and authorization.</summary>
public interface IHasMiddleware
{
    void Use(IApplicationBuilder app);
}
